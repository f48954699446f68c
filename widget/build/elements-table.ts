/** An attribute of an element, and the property that reflects it. */
export interface AttributeRow {
  name: string;
  /** In TypeScript, of the property. */
  type: string;
  /** Where the attribute is left out. */
  fallback?: string;
  about: string;
}

/** A name with what it is for. */
export interface NameRow {
  name: string;
  about: string;
}

/** What a page's author may know of an element. */
export interface ElementRow {
  tag: string;
  className: string;
  about: string;
  attributes: readonly AttributeRow[];
  methods: readonly (NameRow & { parameters: string; returns: string })[];
  events: readonly (NameRow & { type: string })[];
  slots: readonly NameRow[];
  parts: readonly NameRow[];
  properties: readonly (NameRow & { fallback: string })[];
}

const LOOKS: readonly AttributeRow[] = [
  { name: 'lang', type: 'string', fallback: 'that of the page', about: 'BCP 47. A language without words is served in English.' },
  {
    name: 'theme',
    type: "'auto' | 'light' | 'dark' | null",
    fallback: 'auto',
    about: 'The colours. `auto` goes by what the page says it is made for, else by the visitor’s system.',
  },
  { name: 'view', type: "'mark' | 'card' | 'full' | null", fallback: 'card', about: 'How much of the badge is drawn.' },
  { name: 'relay', type: 'string | null', about: 'The address of a relay, for issuers that let no other site’s page ask them.' },
  {
    name: 'independent',
    type: 'string | null',
    fallback: 'what the build was told',
    about: 'A page on which visitors check the badge themselves, which takes `#u=`; empty: none.',
  },
];

const EAGER: AttributeRow = {
  name: 'eager',
  type: 'boolean',
  fallback: 'false',
  about: 'Verify at once, wherever the badge is on the page.',
};

/** Any of them may stand on the element or on whatever it stands in. */
const STYLES: ElementRow['properties'] = [
  { name: '--tashika-font', fallback: 'that of the system', about: 'The family of letters.' },
  { name: '--tashika-font-size', fallback: 'medium', about: 'The size of letters; all else grows with it.' },
  { name: '--tashika-width', fallback: '27em; 21em of `full`', about: 'The most that a badge is wide.' },
  { name: '--tashika-radius', fallback: '14px', about: 'The roundness of its corners.' },
  { name: '--tashika-surface', fallback: 'white; near black', about: 'Behind everything.' },
  { name: '--tashika-ink', fallback: 'near black; near white', about: 'Letters.' },
  { name: '--tashika-soft', fallback: 'grey', about: 'Letters of less weight.' },
  { name: '--tashika-line', fallback: 'pale grey', about: 'Borders.' },
  { name: '--tashika-focus', fallback: 'blue', about: 'The ring around what has the focus.' },
];

const PARTS: readonly NameRow[] = [
  { name: 'badge', about: 'The badge, which is the button that opens the report.' },
  { name: 'picture', about: 'Its picture.' },
  { name: 'name', about: 'Its name.' },
  { name: 'issuer', about: 'The host that issued it, and what the issuer calls itself.' },
  { name: 'mark', about: 'The sign of the answer with its words.' },
  { name: 'words', about: 'The words of the answer.' },
  { name: 'date', about: 'Who checked it, and when.' },
  { name: 'dialog', about: 'The dialog that holds the report.' },
];

/** All that the widget offers: what the manifest, the types and the WordPress plugin are made of, and held against. */
export const ELEMENTS: readonly ElementRow[] = [
  {
    tag: 'tashika-badge',
    className: 'TashikaBadge',
    about: 'Shows one badge with what is proven about it now, worked out in the visitor’s browser.',
    attributes: [
      {
        name: 'src',
        type: 'string | null',
        about: 'The badge: address of its page, its assertion or its picture, a file of this site, or a `data:` address.',
      },
      ...LOOKS,
      EAGER,
    ],
    methods: [
      {
        name: 'verify',
        parameters: '',
        returns: 'Promise<Report>',
        about: 'Asks anew, and answers with the report once it is there.',
      },
    ],
    events: [
      {
        name: 'tashika-report',
        type: 'CustomEvent<Report>',
        about: 'A report has come. It bubbles; `detail` is the report, plain JSON.',
      },
    ],
    slots: [{ name: '', about: 'A plain link with a picture: seen without scripts, and until there is an answer.' }],
    parts: PARTS,
    properties: STYLES,
  },
  {
    tag: 'tashika-wall',
    className: 'TashikaWall',
    about: 'Stands around several badges: one look and one relay, and a search where they are many.',
    attributes: [
      ...LOOKS.map((row) => ({ ...row, about: `${row.about} For the badges in it that say nothing else.` })),
      { ...EAGER, about: 'Verify all badges in it at once.' },
    ],
    methods: [],
    events: [],
    slots: [{ name: '', about: 'The badges, and whatever stands between them.' }],
    parts: [],
    properties: [
      { name: '--tashika-column', fallback: '18em', about: 'The least width of a column of badges.' },
      { name: '--tashika-gap', fallback: '0.75em', about: 'The room between badges.' },
    ],
  },
];
