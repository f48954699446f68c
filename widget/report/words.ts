import type { LocaleId } from '../../core/present/index.ts';

/** The words around a report in the widget's dialog; those of the report itself are core's and `ui`'s. `{…}` is a place for a value. */
export interface DialogWords {
  /** `{host}`: the host whose control was shown. */
  issuedBy: string;
  /** `{host}`: of a service on which many issuers have accounts. */
  issuedThrough: string;
  /** `{site}`: whose page it is; `{date}`, `{time}`: when. */
  checked: string;
  again: string;
  /** The way out of what this page could do (threats.md T65). */
  independent: string;
  /** Where the words of the language could not be loaded. */
  failed: string;
}

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Partial<Record<LocaleId, DialogWords>> & { en: DialogWords }> = {
  en: {
    issuedBy: 'Issued by {host}',
    issuedThrough: 'Issued through {host}',
    checked: 'Checked in your browser on {site}, {date} at {time}',
    again: 'Check again',
    independent: 'Check it independently of this page',
    failed: 'The report could not be loaded. Check the connection, then open it again.',
  },
  ja: {
    issuedBy: '発行元：{host}',
    issuedThrough: '{host} を通じて発行',
    checked: '{site} のページで、お使いのブラウザーが確認しました（{date} {time}）',
    again: 'もう一度確認する',
    independent: 'このページを介さずに確認する',
    failed: 'レポートを読み込めませんでした。通信状況を確認して、もう一度開いてください。',
  },
};

/** The words around a report in one language. */
export function dialogWords(id: LocaleId): DialogWords {
  return WORDS[id] ?? WORDS.en;
}
