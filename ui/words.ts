import type { LocaleId } from '../core/present/index.ts';

/** The few words that stand around a report wherever it is drawn; those of the report itself are core's. */
export interface ReportWords {
  why: string;
  next: string;
  checks: string;
  /** Of the badges that a presentation or a record holds. */
  members: string;
  evidence: string;
  noEvidence: string;
  /** Before a status number. */
  status: string;
  copy: string;
  copied: string;
  /** Below a picture from the viewer's own file. */
  pictureFrom: string;
}

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Partial<Record<LocaleId, ReportWords>> & { en: ReportWords }> = {
  en: {
    why: 'Why',
    next: 'What you can do',
    checks: 'What was checked',
    members: 'The badges in it',
    evidence: 'What was asked, and what answered',
    noEvidence: 'Nothing was asked.',
    status: 'answer',
    copy: 'Copy',
    copied: 'Copied',
    pictureFrom: 'The picture in your file. It proves nothing by itself.',
  },
  ja: {
    why: '理由',
    next: '次にできること',
    checks: '確認した項目',
    members: '含まれるバッジ',
    evidence: '問い合わせ先と応答',
    noEvidence: '問い合わせは行っていません。',
    status: '応答',
    copy: 'コピー',
    copied: 'コピーしました',
    pictureFrom: 'お手元のファイルの画像です。それ自体は証明になりません。',
  },
};

/** The words around a report in one language. */
export function reportWords(id: LocaleId): ReportWords {
  return WORDS[id] ?? WORDS.en;
}
