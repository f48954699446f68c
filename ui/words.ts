import type { LocaleId } from '../core/present/index.ts';

/** The words around an issuer's own design of a certificate; `{…}` is a place for a value. */
export interface DisplayWords {
  title: string;
  lead: string;
  preparing: string;
  tooLarge: string;
  /** `{type}`: a media type. */
  otherType: string;
  pdf: string;
  pdfHint: string;
  /** In place of a picture. */
  missing: string;
  loadOne: string;
  /** `{count}` */
  load: string;
  loading: string;
  /** `{hosts}`, joined with `comma`. */
  loadHint: string;
  comma: string;
  /** `{count}`; pictures that nothing proves. */
  elsewhere: string;
  /** `{count}` */
  unverified: string;
  /** `{host}` */
  differs: string;
  unanswered: string;
  notPermitted: string;
  noPicture: string;
}

/** The few words that stand around a report wherever it is drawn; those of the report itself are core's. */
export interface ReportWords {
  why: string;
  next: string;
  checks: string;
  /** Of the badges that a presentation or a record holds. */
  members: string;
  /** What several of them are called together. `{count}` */
  several: string;
  /** While they are verified: `{ready}` of `{count}` have their answer. */
  membersReady: string;
  /** Said once, when it is known how many there are. `{count}` */
  membersBegun: string;
  evidence: string;
  noEvidence: string;
  /** Before a status number. */
  status: string;
  copy: string;
  copied: string;
  /** Below a picture from the viewer's own file. */
  pictureFrom: string;
  display: DisplayWords;
  /** Further details from the issuer. */
  metadata: string;
}

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Partial<Record<LocaleId, ReportWords>> & { en: ReportWords }> = {
  en: {
    why: 'Why',
    next: 'What you can do',
    checks: 'What was checked',
    members: 'The badges in it',
    several: '{count} badges',
    membersReady: '{ready} of {count} checked',
    membersBegun: 'Checking {count} badges…',
    evidence: 'What was asked, and what answered',
    noEvidence: 'Nothing was asked.',
    status: 'answer',
    copy: 'Copy',
    copied: 'Copied',
    pictureFrom: 'The picture in your file. It proves nothing by itself.',
    display: {
      title: 'The certificate as its issuer designed it',
      lead: 'What its issuer wrote and drew, without links. Whether it is true was not checked.',
      preparing: 'One moment…',
      tooLarge: 'This design is too large to be shown.',
      otherType: 'This design is of a kind that cannot be shown here: {type}',
      pdf: 'Save as PDF',
      pdfHint: 'This design is a PDF. It is not opened here; a program that opens it may ask other computers.',
      missing: 'Picture not loaded',
      loadOne: 'Load the picture of this certificate',
      load: 'Load the {count} pictures of this certificate',
      loading: 'Loading…',
      loadHint:
        'Asked for at {hosts}. Whoever is asked learns that somebody looks. A picture is shown only if it is exactly the one that was linked.',
      comma: ', ',
      elsewhere: 'Pictures that lie elsewhere and that the proof does not cover, never loaded: {count}',
      unverified: 'Pictures of which nobody could tell whether they are the ones that were linked, not loaded: {count}',
      differs: 'The picture at {host} is not the one that the issuer linked. It is not shown.',
      unanswered: '{host} did not give a picture.',
      notPermitted: 'You have not allowed {host} to be asked.',
      noPicture: 'A linked file is no picture that can be shown here.',
    },
    metadata: 'Further details from the issuer',
  },
  ja: {
    why: '理由',
    next: '次にできること',
    checks: '確認した項目',
    members: '含まれるバッジ',
    several: 'バッジ{count}件',
    membersReady: '{count}件中{ready}件を確認しました',
    membersBegun: 'バッジ{count}件を確認しています…',
    evidence: '問い合わせ先と応答',
    noEvidence: '問い合わせは行っていません。',
    status: '応答',
    copy: 'コピー',
    copied: 'コピーしました',
    pictureFrom: 'お手元のファイルの画像です。それ自体は証明になりません。',
    display: {
      title: '発行者がデザインした証明書',
      lead: '発行者が作成した文章と画像です（リンクは外しています）。書かれていることが事実かどうかは確認していません。',
      preparing: 'お待ちください…',
      tooLarge: 'このデザインは大きすぎるため、表示できません。',
      otherType: 'このデザインの形式は、ここでは表示できません：{type}',
      pdf: 'PDFを保存',
      pdfHint: 'このデザインはPDFです。ここでは開きません。開くプログラムによっては、外部に問い合わせることがあります。',
      missing: '画像（未取得）',
      loadOne: 'この証明書の画像を読み込む',
      load: 'この証明書の画像{count}点を読み込む',
      loading: '読み込み中…',
      loadHint:
        '{hosts} に問い合わせます。相手には、誰かが閲覧したことが伝わります。リンクされた画像と完全に一致した場合だけ表示します。',
      comma: '、',
      elsewhere: '別の場所にあり、証明の対象でない画像（読み込みません）：{count}点',
      unverified: 'リンクされた画像と同じものかどうか確かめられない画像（読み込みません）：{count}点',
      differs: '{host} の画像は、発行者がリンクした画像と異なるため、表示しません。',
      unanswered: '{host} から画像を取得できませんでした。',
      notPermitted: '{host} への問い合わせが許可されていません。',
      noPicture: 'リンクされたファイルは、ここで表示できる画像ではありません。',
    },
    metadata: '発行者によるその他の情報',
  },
};

/** The words around a report in one language. */
export function reportWords(id: LocaleId): ReportWords {
  return WORDS[id] ?? WORDS.en;
}
