/** The words around the badges of a wall. */
export interface FilterWords {
  search: string;
  issuer: string;
  anyIssuer: string;
  state: string;
  anyState: string;
  /** `{shown}` `{all}` */
  count: string;
  none: string;
}

const en: FilterWords = {
  search: 'Search these badges',
  issuer: 'Issuer',
  anyIssuer: 'All issuers',
  state: 'Result',
  anyState: 'All results',
  count: '{shown} of {all} badges',
  none: 'No badge here matches.',
};

const ja: FilterWords = {
  search: 'バッジを検索',
  issuer: '発行元',
  anyIssuer: 'すべての発行元',
  state: '結果',
  anyState: 'すべての結果',
  count: '{all} 件中 {shown} 件を表示しています',
  none: '該当するバッジはありません。',
};

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Record<string, FilterWords>> = { en, ja };

/** The words in a language. */
export function filterWords(lang: string): FilterWords {
  return WORDS[lang] ?? en;
}
