import type { LocaleId } from '../core/present/index.ts';

/** What `tashika --help` prints, by language. */
export const USAGE: Readonly<Record<LocaleId, string>> = {
  en: `Tashika (確か) tells what is proven about an Open Badge.

  tashika verify <file | folder | address | -> …   verify badges (- reads standard input)
  tashika replay <case folder> …                   verify again from recorded evidence, with no network

Options for verify
  --holder-email <address>   who shows the badge; compared on this device, sent nowhere
  --holder-name <name>       the name shown with the badge
  --trust <list.json>        issuers you go by: [{ "issuer": "<id>", "name": "…" } or { "host": "<its own host>", "name": "…" }]
  --now <ISO 8601>           judge by this time in place of the clock
  --record <folder>          write each verification down, so that replay gives the same report
  --chain <network>=<https>  a node (JSON-RPC) or block explorer (Esplora) of yours, asked first; may be given several times.
                             Networks by CAIP-2: eip155:1 is Ethereum
Options for both
  --json                     one line of JSON for each input
  --lang <code>              language of the answer: en, ja … (default: from LANG)
  --help, --version

Exit code: 0 all genuine or confirmed · 1 some other verdict · 2 none of these, but some could not be finished or hold nothing
to check · 64 wrong usage`,
  ja: `Tashika（確か）は、オープンバッジについて何が証明されているかを示します。

  tashika verify <ファイル | フォルダー | アドレス | -> …   バッジを検証します（- は標準入力）
  tashika replay <記録フォルダー> …                         記録された証拠から、通信せずにもう一度検証します

verify のオプション
  --holder-email <アドレス>  バッジを示している人のアドレス。この端末で照合し、どこにも送りません
  --holder-name <名前>       バッジとともに示されている名前
  --trust <list.json>        信頼する発行者: [{ "issuer": "<id>", "name": "…" } または { "host": "<発行者自身のホスト>", "name": "…" }]
  --now <ISO 8601>           時計の代わりに、この時刻で判定します
  --record <フォルダー>      検証を記録します。replay で同じ結果が得られます
  --chain <network>=<https>  ご自分のノード（JSON-RPC）またはエクスプローラー（Esplora）。最初に照会します。複数指定できます。
                             ネットワークは CAIP-2 で: eip155:1 は Ethereum
共通のオプション
  --json                     入力ごとに JSON を一行で出力します
  --lang <コード>            表示言語: en, ja …（既定: LANG から）
  --help, --version

終了コード: 0 すべて「本物」または「確認済み」 · 1 それ以外の判定あり · 2 それはないが、検証を終えられない、または検証する
ものがない入力あり · 64 使い方の誤り`,
};
