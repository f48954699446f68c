// The invented world of the synthetic pages: two badges, two people, the addresses that sites make of them.
/** What a link is to show in the end. */
export type Expected = 'confirmed' | 'genuine' | 'holder-differs' | 'none';

/** Something that happens on a page after it was loaded. */
export interface Step {
  name: string;
  /** For `page.evaluate`, or `new Function('document', script)`: it keeps within what every policy of the pages allows. */
  script: string;
  /** From then on; links that are not named keep what they had. */
  expected: Record<string, Expected>;
}

/** A whole page as a site would send it, and what is to come of it. */
export interface Page {
  url: string;
  html: string;
  /** The spirit of the site's own policy. */
  headers: Record<string, string>;
  /** By the id of the element. Hidden links show nothing; `whenShown` has what they would. */
  expected: Record<string, Expected>;
  whenShown: Record<string, Expected>;
  /** Links that show one address and lead to another. */
  differing: string[];
  /** Links by which a badge can be received. */
  claims: number;
  short: number;
  /** Names of files that are offered as they were sent. */
  originals: string[];
  steps: Step[];
  /** Scripts that the page loads from its own host, by path. */
  files: Record<string, string>;
}

/** Ids of two badges: A was issued to `HANAKO`, B to `TARO`, both by one issuer that the viewer has listed. */
export const A = 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';
export const B = 'a2RFdGhCNEM3YUs0QjViejA4cGYxQT09';
export const HANAKO = 'hanako.sato@example.ac.jp';
export const TARO = 'taro.yamada@example.ac.jp';
/** Who reads the mails. */
export const VIEWER = 'me@example.com';
/** Whose badge is whose. */
export const OWNERS: Readonly<Record<string, string>> = { [A]: HANAKO, [B]: TARO };

const E = encodeURIComponent;
/** The page of a badge, the link by which it is shared, its picture. */
export const DETAIL = (id: string) => `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${id}`;
export const SHARE = (id: string) =>
  `https://www.openbadge-global.com/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare/${id}`;
export const IMG = (id: string) => `https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/${id}/image`;
export const CREDLY = 'https://www.credly.com/badges/91975f38-1c90-4b8f-a6c4-e955fbca69ad';
export const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';

/** What the sites make of an address. */
export const MEIPS = (url: string) => `https://ci3.googleusercontent.com/meips/AAAA=s0-d-e1-ft#${url}`;
export const GURL = (url: string) => `https://www.google.com/url?q=${E(url)}&source=gmail&ust=1700000000000000&usg=AOvVaw0`;
export const SAFE = (url: string) =>
  `https://jpn01.safelinks.protection.outlook.com/?url=${E(url)}&data=05%7C02%7Cme%40example.com%7Cx&sdata=x&reserved=0`;
export const LISAFE = (url: string) =>
  `https://www.linkedin.com/safety/go/?url=${E(url).replace(/\./g, '%2E')}&urlhash=0t8r&mt=x&isSdui=true&lipi=x`;
export const LIREDIR = (url: string) => `https://www.linkedin.com/redir/redirect/?url=${E(url)}&urlhash=WMGG&isSdui=true`;

/** A text as the value of an attribute. */
export const attr = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** A whole page around a body, with nothing expected of it but what is named. */
export function pageOf(parts: Partial<Page> & Pick<Page, 'url'> & { body: string; head?: string; title?: string }): Page {
  const { body, head = '', title = 'ページ', ...rest } = parts;
  return {
    html: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    expected: {},
    whenShown: {},
    differing: [],
    claims: 0,
    short: 0,
    originals: [],
    steps: [],
    files: {},
    ...rest,
  };
}
