import type { Locale } from './contract.ts';
import { checks, stillServed } from './ja-checks.ts';
import { problems, variants } from './ja-problems.ts';

/** Japanese. The sentences of threats.md §13 stand here word for word. */
export const ja: Locale = {
  id: 'ja',
  name: '日本語',
  parts: { checks: '検証項目', next: '次にできること', members: '含まれるバッジ' },
  dates: 'ja-JP',
  innerQuotes: { '「': '『', '」': '』' },
  verdicts: {
    confirmed: {
      short: '確認済み',
      headline: '確認済み：{issuer}[（{host}）]がこのアドレス宛てに発行',
      bare: '確認済み：一覧に掲載の発行者がこのアドレス宛てに発行',
      explanation:
        'バッジは改ざんされておらず、発行者はお使いの一覧に掲載されていて、ここに表示されているメールアドレス宛てに発行されています。メールの場合、それは差出人として表示されているアドレスであり、それ以上のことは証明しません。',
    },
    genuine: {
      short: '本物',
      headline: '{origin} の本物のバッジ（本人かどうかは未確認）',
      bare: '本物のバッジ（本人かどうかは未確認）',
      explanation:
        'バッジは改ざんされておらず、表示されている発行元のものです。提示している人が保有者本人であることや、講座の良し悪しを示すものではありません。',
    },
    'holder-differs': {
      short: '宛先・名前が異なる',
      headline: '本物のバッジ（ここに表示されている宛先・名前とは異なります）',
      bare: '本物のバッジ（ここに表示されている宛先・名前とは異なります）',
      explanation:
        'バッジそのものは改ざんされておらず、表示されている発行元のものです。複数のアドレスや名前の表記を使い分けている人は少なくありませんが、提示している人のバッジであることは、ここからは確かめられません。',
    },
    'issuer-unproven': {
      short: '発行者は未確認',
      headline: '改ざんなし・発行者は確認できていません',
      bare: '改ざんなし・発行者は確認できていません',
      explanation:
        'バッジは作られたときのままです。ただし、どの組織が作ったかは証明されていません。記載されている発行者名は誰でも名乗れるものです。',
    },
    'issuer-name-conflict': {
      short: '発行者名に注意',
      headline: '注意：「{name}」と名乗っていますが、発行元は {host} です',
      bare: '注意：名乗っている発行者が発行したものではありません',
      explanation:
        'バッジは改ざんされていませんが、お使いの一覧にある発行者の名前を示しながら、その発行者とは別のところから発行されています。見せかけのおそれがあります。',
    },
    expired: {
      short: '期限切れ',
      headline: '本物のバッジ・有効期限切れ（{date}）',
      bare: '本物のバッジ・有効期限切れ',
      explanation:
        'バッジは改ざんされておらず、実際に授与されたものです。発行者の定めた期限が過ぎています。保有者に問題があるという意味ではなく、提示している人が本人かどうかも示しません。',
    },
    'not-yet-valid': {
      short: '有効期間前',
      headline: '本物のバッジ・有効期間前（{date}から）',
      bare: '本物のバッジ・有効期間前',
      explanation: 'バッジは改ざんされていません。発行者の定めた開始日がまだ来ていません。',
    },
    revoked: {
      short: '取り消し',
      headline: '発行者が取り消したバッジ',
      bare: '発行者が取り消したバッジ',
      explanation:
        '発行元の記録では、このバッジは取り消されており、現在は効力がありません。理由は発行時の手違いなどさまざまです。',
    },
    'on-hold': {
      short: '一時停止中',
      headline: '発行者が一時停止中',
      bare: '発行者が一時停止中',
      explanation:
        '発行者がこのバッジを一時的に停止しています。解除されることもあります。それまでは、有効とも取り消しとも言えません。',
    },
    'not-genuine': {
      short: '検証失敗',
      headline: '検証失敗：改ざん、または{issuer|記載された発行者}の発行ではありません',
      bare: '検証失敗：改ざん、または記載された発行者の発行ではありません',
      explanation:
        'バッジの内容と、その証拠が食い違っています。発行後に書き換えられたか、記載された発行者以外の誰かが作成したものです。誰が行ったか、故意かどうかは、ここからはわかりません。',
    },
    incomplete: {
      short: '確認未完了',
      headline: '確認を完了できませんでした（{what}）',
      bare: '確認を完了できませんでした',
      explanation: '確認に必要な回答が得られませんでした。バッジが本物だとも、そうでないとも言えません。',
    },
    'test-badge': {
      short: 'テスト用',
      headline: 'テスト用バッジ（正式なものではありません）',
      bare: 'テスト用バッジ（正式なものではありません）',
      explanation: '誰でも書き込める、試験用のネットワークに記録されたバッジです。授与の証明にはなりません。',
    },
    'not-checkable': {
      short: '検証情報なし',
      headline: '検証情報のない画像です',
      bare: '検証情報がありません',
      explanation: '確かめられる情報がありません。バッジが本物だとも、そうでないとも言えません。',
    },
  },
  checking: '確認中…',
  genuineName: {
    same: '{origin} の本物のバッジ（名前は一致・本人かどうかは未確認）',
    similar: '{origin} の本物のバッジ（名前は類似・本人かどうかは未確認）',
  },
  origin: {
    platform: '{name}（{platform} を通じて発行）',
    account: '{platform} のアカウント（自称「{name}」）',
    claimed: '{host}（自称「{name}」）',
    nameOnly: '「{name}」を名乗る発行者',
    close: '',
  },
  unfinished: {
    read: 'バッジデータの取得',
    parse: 'バッジデータの読み取り',
    issuer: '発行者',
    proof: '改ざんの有無',
    anchor: 'ブロックチェーンの記録',
    validity: '有効期間',
    status: '取り消しの有無',
    recipient: '保有者',
    trust: '発行者一覧',
  },
  checks,
  outcomes: { unknown: '不明', skipped: '未実施', 'not-applicable': '対象外' },
  stillServed,
  facts: {
    issuer: '発行者',
    host: '発行元',
    platform: 'プラットフォーム',
    'shown-on': '表示元',
    'issued-on': '発行日',
    expires: '有効期限',
    description: '説明',
    criteria: '取得条件',
    part: '表示範囲',
    'achievement-type': '種類',
    results: '成績',
    creator: '内容を定めた組織（未確認）',
    'endorsed-by': 'このバッジへの推薦',
    'issuer-endorsed-by': '発行者への推薦',
    'endorsed-unchecked': '確認していない推薦',
    evidence: '成果物',
    alignments: '対応する基準',
    tags: 'キーワード',
    version: '版',
    standard: '規格',
    id: 'バッジのURL',
  },
  badgeId: 'バッジのID',
  partOfBadge: 'バッジの一部です。そのほかの項目は、保有者が表示していません。',
  claimedName: '自称',
  issuedThrough: '発行の代行',
  untitled: '名称のないバッジ',
  checkedAt: '{date} {time} に確認',
  next: {
    'add-to-list': 'ご存じの発行者であれば、一覧に追加してください。',
    'add-to-list-to-confirm':
      '「確認済み」になるのは、発行者が一覧に掲載されている場合だけです。ご存じの発行者であれば追加してください。',
    'allow-host': '{host} への照会を許可してから、もう一度確認してください。',
    'ask-for-original': '元のバッジファイルか、バッジのページのURLを受け取り、それを確認してください。',
    'ask-for-renewed': '更新されたバッジがあるか、保有者にお尋ねください。',
    'ask-issuer': '大切な判断の場合は、別途ご存じの連絡先で、発行した組織に直接お問い合わせください。',
    'ask-person': '提示した人に、これとは別の手段でお尋ねください。',
    capped:
      'ここでは「本物」までしか表示しません。このページからは、誰のアドレスかを確かめられないためです。メールの画面で、または保有者のアドレスがわかれば、さらに確認できます。',
    'check-on-date': '[{date}以降に、]もう一度ご確認ください。',
    'check-yourself':
      'この確認は、バッジを掲載しているページの中で行われています。大切な判断には、ご自身でバッジを確認してください。',
    'compare-address':
      '「確認済み」になるのは、保有者のメールアドレスと一致した場合だけです。照合するアドレスを入力してください。アドレスはこの端末の外に出ません。',
    'copy-address-again': 'バッジのページのURLを、もう一度最後までコピーしてください。',
    'go-online': 'インターネットに接続してから、もう一度確認してください。',
    'newer-version': '新しいバージョン、またはこの種類のバッジの専用ツールでは確認できる可能性があります。',
    'open-one': '一覧からバッジを1つ開き、そのURLを確認してください。',
    'open-original': '{host|発行したサービス} で元のバッジを開き、それを確認してください。',
    'other-address':
      '履歴書に書かれたものなど、保有者の別のアドレスでもお試しください。照合はこの端末の中だけで行い、送信も保存もしません。',
    'receive-first': 'ご自身のバッジであれば、先に受領してから、バッジのページのURLを確認してください。',
    'report-fault': 'もう一度お試しください。それでも失敗する場合は、当方へお知らせください。',
    'set-clock': 'この端末の時計を合わせてから、もう一度確認してください。',
    'try-at': '[{time}以降に、]もう一度お試しください。',
    'try-later': '後でもう一度お試しください。',
    'use-extension': 'ブラウザーの拡張機能なら、このページから照会できない相手にも照会できます。',
  },
  notFoundAt: {
    'nlp.netlearning.co.jp':
      'まだ確認できません。受領したばかりのバッジは翌日までに確認できるようになります。非公開に設定されているか、削除された可能性もあります。',
  },
  problems,
  variants,
  fallbacks: { host: '発行者のサイト', issuer: '発行者', platform: 'このサービス' },
};
