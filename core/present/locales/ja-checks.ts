import type { CheckId } from '../../model/check.ts';
import type { CheckWords, Template } from './contract.ts';

/** The nine checks in Japanese. What is not known is never said with the words of a pass or a fail. */
export const checks: Readonly<Record<CheckId, CheckWords>> = {
  read: {
    title: 'バッジデータ',
    pass: 'あり',
    fail: 'なし',
    summary: {
      pass: 'バッジのデータが見つかりました。',
      fail: 'バッジのデータを取り出せませんでした。',
      unknown: 'バッジのデータに到達できず、内容はわかりません。',
      skipped: 'バッジのデータは調べていません。',
      'not-applicable': '調べる対象がありません。',
    },
  },
  parse: {
    title: '形式',
    pass: '適正',
    fail: '不備あり',
    summary: {
      pass: 'バッジのデータは必要な項目がそろい、読み取れました。',
      fail: 'バッジのデータが、バッジとして必要な形になっていません。',
      unknown: 'バッジのデータの内容を読み解けませんでした。',
      skipped: 'バッジのデータの読み取りには進んでいません。',
      'not-applicable': '読み取るデータがありません。',
    },
  },
  issuer: {
    title: '発行者',
    pass: '公開情報あり',
    fail: '不備あり',
    summary: {
      pass: '発行者が[ {host} で]公開している情報を取得しました。',
      fail: '発行者の公開情報が書き換えられています。',
      unknown: 'このバッジの発行者が誰なのか、わかりませんでした。',
      skipped: '発行者は調べていません。',
      'not-applicable': '照会できる発行者がありません。',
    },
  },
  proof: {
    title: '内容',
    pass: '改ざんなし',
    fail: '不一致',
    summary: {
      pass: 'バッジの内容は、発行者が公開しているものと同じです。',
      fail: 'バッジの内容が、発行者が署名または公開しているものと異なります。',
      unknown: 'バッジの内容を、発行者が署名または公開しているものと照合できませんでした。',
      skipped: 'バッジの内容の照合には進んでいません。',
      'not-applicable': '照合する対象がありません。',
    },
  },
  anchor: {
    title: 'ブロックチェーンの記録',
    pass: '記録あり',
    fail: '不一致',
    summary: {
      pass: 'このバッジの指紋（ハッシュ値）が[{date}から、]ブロックチェーン[（{chain}）]に記録されています。この内容がその時点で存在し、送信元の鍵の持ち主が記録したことの証明です。それだけでは、その持ち主が誰であるかの証明にはなりません。',
      fail: 'バッジが示すブロックチェーンの記録は、発行者によるこのバッジの記録ではありません。',
      unknown: 'バッジが示すブロックチェーンの記録については、判断できませんでした。',
      skipped: 'ブロックチェーンへの照会には進んでいません。',
      'not-applicable': 'このバッジの公開データには、公開ブロックチェーンの記録がありません。',
    },
  },
  validity: {
    title: '有効期間',
    pass: '期間内',
    fail: '期間外',
    summary: {
      pass: 'バッジの有効期間内です。',
      fail: 'バッジの有効期間外です。',
      unknown: 'バッジの日付については、判断できませんでした。',
      skipped: 'バッジの日付の確認には進んでいません。',
      'not-applicable': 'バッジに日付の指定がありません。',
    },
  },
  status: {
    title: '取り消し',
    pass: '記録なし',
    fail: '記録あり',
    summary: {
      pass: '[{host} の]記録では、このバッジは取り消されていません[（{date} {time} 現在）]。',
      fail: '発行者の記録では、このバッジは取り消しまたは一時停止となっています。',
      unknown: '発行者がこのバッジを今も認めているかどうか、わかりませんでした。',
      skipped: '発行者がこのバッジを今も認めているかどうかは、照会していません。',
      'not-applicable': '発行者は、取り消しの有無を照会する仕組みを設けていません。',
    },
  },
  recipient: {
    title: '保有者',
    pass: '宛先が一致',
    fail: '別の宛先',
    summary: {
      pass: 'ここに表示されているメールアドレス宛てに発行されています。アドレスの証明であり、本人であることの証明ではありません。',
      fail: 'ここに表示されているものとは別のアドレスまたは名前に対して発行されています。',
      unknown: 'バッジを提示している人が保有者本人かどうかは、わかりません。',
      skipped: '保有者の照合はしていません。',
      'not-applicable': '特定の人に宛てて発行されたバッジではありません。',
    },
  },
  trust: {
    title: '登録済みの発行者',
    pass: '一覧に掲載',
    fail: '名称の不一致',
    summary: {
      pass: 'お使いの発行者一覧に掲載されている発行者です。',
      fail: '名前またはアドレスが、実際の発行元ではない発行者のものに見えます。',
      unknown: '一部の発行者一覧を参照できませんでした。',
      skipped: '発行者一覧との照合はしていません。',
      'not-applicable': 'お使いの発行者一覧にはない発行者です。それだけで問題があるという意味ではありません。',
    },
  },
};

/** What a pass of `status` means for a badge that its host still serves (lecos.md §15, row 3). */
export const stillServed: Template = '{host} では引き続き公開されています。取り消しを個別に確認する仕組みは見つかっていません。';

/** What a pass of `proof` means for a signed badge. */
export const signed: Template = 'バッジの内容は、署名されたものと同じです[（署名鍵は {host} が公開しています）]。';

/** What a pass of `proof` means for a badge that nothing but a blockchain record secures. */
export const recorded: Template = 'ここに表示している内容は、バッジの指紋（ハッシュ値）に含まれています。';
