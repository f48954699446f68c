import type { LocaleId } from '../core/present/index.ts';

/** What `tashika --help` prints. A language that reports have words in and that is missing here is served in English. */
const USAGE: Readonly<Partial<Record<LocaleId, string>> & { en: string }> = {
  en: `Tashika (確か) tells what is proven about an Open Badge.

  tashika verify <file | folder | address | -> …   verify badges (- reads standard input). Of a PDF, a photograph
                                                   or a screenshot: the badge that its QR code names
  tashika replay <case folder> …                   verify again from recorded evidence, with no network
  tashika relay --allow-origin <origin> …          serve a relay for web pages that show badges

Options for verify
  --holder-email <address>   who shows the badge; compared on this device, sent nowhere
  --holder-name <name>       the name shown with the badge
  --trust <list.json>        issuers you go by: [{ "issuer": "<id>", "name": "…" } or { "host": "<its own host>", "name": "…" }]
  --now <ISO 8601>           judge by this time in place of the clock
  --record <folder>          write each verification down, so that replay gives the same report
  --chain <network>=<https>  a node (JSON-RPC) or block explorer (Esplora) of yours, asked first; may be given several times.
                             Networks by CAIP-2: eip155:1 is Ethereum
  --ask-endorsers            ask whoever endorses a badge too: their hosts learn that somebody looks at it
Options for verify and replay
  --json                     one line of JSON for each input

Options for relay: it fetches badges for pages, where their hosts do not answer other sites' pages. It speaks plain HTTP, for a proxy
in front of it that has the certificate, and writes one line of JSON for each request, without addresses
  --allow-origin <origin>    whose pages may ask: https://school.example.org; may be given several times. '*' allows any
  --port <number>            default: 8787; 0: any that is free
  --host <address>           address of this machine to listen at; default: all, IPv4 and IPv6
  --trust-proxy              the proxy in front writes X-Forwarded-For: count callers by its last entry. Without such a proxy
                             callers could write it themselves
  --no-metrics               no GET /metrics; GET /health always answers

Options for all
  --lang <code>              language of the answer: en, ja … (default: from LANG)
  --help, --version

Exit code: 0 all genuine or confirmed · 1 some other verdict · 2 none of these, but some could not be finished or hold nothing
to check · 64 wrong usage. relay: 0 when it was stopped (Ctrl+C, SIGTERM), 1 where it cannot listen`,
  ja: `Tashika（確か）は、オープンバッジについて何が証明されているかを示します。

  tashika verify <ファイル | フォルダー | アドレス | -> …   バッジを検証します（- は標準入力）。PDF・写真・
                                                            スクリーンショットは、QRコードが示すバッジを検証します
  tashika replay <記録フォルダー> …                         記録された証拠から、通信せずにもう一度検証します
  tashika relay --allow-origin <オリジン> …                 バッジを表示するWebページのための中継サーバーを起動します

verify のオプション
  --holder-email <アドレス>  バッジを示している人のアドレス。この端末で照合し、どこにも送りません
  --holder-name <名前>       バッジとともに示されている名前
  --trust <list.json>        信頼する発行者: [{ "issuer": "<id>", "name": "…" } または { "host": "<発行者自身のホスト>", "name": "…" }]
  --now <ISO 8601>           時計の代わりに、この時刻で判定します
  --record <フォルダー>      検証を記録します。replay で同じ結果が得られます
  --chain <network>=<https>  ご自分のノード（JSON-RPC）またはエクスプローラー（Esplora）。最初に照会します。複数指定できます。
                             ネットワークは CAIP-2 で: eip155:1 は Ethereum
  --ask-endorsers            バッジの推薦者にも照会します。推薦者のホストには、閲覧されたことが伝わります
verify と replay のオプション
  --json                     入力ごとに JSON を一行で出力します

relay のオプション: ほかのサイトのページに応答しないホストから、ページに代わってバッジを取得します。平文の HTTP で待ち受けるため、証明書を持つ
プロキシの後ろで使います。要求ごとに JSON を一行出力します（アドレスは含みません）
  --allow-origin <オリジン>  利用を許可するページ: https://school.example.org 。複数指定できます。'*' はすべてを許可します
  --port <番号>              既定: 8787。0 は空いている番号
  --host <アドレス>          待ち受けるアドレス。既定: この端末のすべて（IPv4 と IPv6）
  --trust-proxy              前段のプロキシが X-Forwarded-For を書く場合に、その最後の項目で利用元を数えます。プロキシがなければ、
                             利用元が自由に書けてしまいます
  --no-metrics               GET /metrics を無効にします。GET /health は常に応答します

共通のオプション
  --lang <コード>            表示言語: en, ja …（既定: LANG から）
  --help, --version

終了コード: 0 すべて「本物」または「確認済み」 · 1 それ以外の判定あり · 2 それはないが、検証を終えられない、または検証する
ものがない入力あり · 64 使い方の誤り。relay: 0 停止した（Ctrl+C、SIGTERM） · 1 待ち受けられない`,
};

/** The help in one language. */
export function usageIn(id: LocaleId): string {
  return USAGE[id] ?? USAGE.en;
}
