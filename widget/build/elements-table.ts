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
    type: "'auto' | 'light' | 'dark'",
    fallback: 'auto',
    about: 'The colours; `auto` goes by the page and the visitor.',
  },
  { name: 'view', type: "'mark' | 'card' | 'full'", fallback: 'card', about: 'How much of the badge is drawn.' },
  { name: 'relay', type: 'string | null', about: 'Address of a relay, for issuers that let no page of another site ask them.' },
  {
    name: 'independent',
    type: 'string | null',
    about: 'Address of a page on which visitors check the badge themselves; empty for none.',
  },
  {
    name: 'eager',
    type: 'boolean',
    fallback: 'false',
    about: 'Verify at once, not only when the badge comes near the viewport.',
  },
];

const COLOURS: ElementRow['properties'] = [];

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
        type: 'string',
        fallback: '(empty)',
        about: 'The badge: address of its page, its assertion or its picture, a file of this site, or a `data:` address.',
      },
      ...LOOKS,
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
    properties: COLOURS,
  },
  {
    tag: 'tashika-wall',
    className: 'TashikaWall',
    about: 'Stands around several badges, and gives them one look, one relay and a filter.',
    attributes: LOOKS,
    methods: [],
    events: [],
    slots: [{ name: '', about: 'The badges, and whatever stands between them.' }],
    parts: [],
    properties: [],
  },
];
