import { MAX_CHARACTERS, SIZES } from './signature-html.ts';
import { isTracker } from './trackers.ts';

/** A rule of mail programs, or of ours, that a signature breaks. */
export interface BrokenRule {
  /** `mark`: a sign that looks like an answer of a verifier; `text-link`: a picture whose link is lost where pictures are blocked. */
  rule: 'markup' | 'element' | 'attribute' | 'style' | 'address' | 'tracker' | 'picture' | 'text-link' | 'mark' | 'length';
  /** What broke it, cut short. */
  found: string;
}

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const PX = String.raw`(?:0|\d{1,3}px)`;
const COLOUR = '#[0-9a-f]{6}';
const is = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** What Word draws and Gmail keeps. Anything that is not here is one of the many things that one of them drops. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  table: { role: is('presentation'), cellpadding: is('0'), cellspacing: is('0'), border: is('0'), style: /^/ },
  tr: {},
  td: {
    colspan: is('2'),
    align: is('center'),
    valign: is('top'),
    width: is(String.raw`\d{1,3}`),
    bgcolor: is(COLOUR),
    style: /^/,
  },
  a: { href: /^/, target: is('_blank'), rel: is('noopener'), style: /^/ },
  img: { src: /^/, width: is(String.raw`\d{1,3}`), height: is(String.raw`\d{1,3}`), border: is('0'), alt: /\S/, style: /^/ },
  b: {},
  br: {},
};

/** Styles by element: no flex, grid, background picture, rounding or `max-width`, no room around a picture, no unit but px. */
const STYLES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  table: { 'border-collapse': is('collapse') },
  td: {
    padding: is(`${PX}(?: ${PX}){0,3}`),
    width: is(PX),
    color: is(COLOUR),
    'background-color': is(COLOUR),
    'font-family': /^[A-Za-z ,-]+$/,
    'font-size': is(PX),
    'line-height': is(PX),
    'text-align': is('center'),
  },
  a: { color: is(COLOUR), 'text-decoration': is('none') },
  img: { display: is('block'), width: is(PX), height: is(PX), border: is('0') },
};

const VOID: ReadonlySet<string> = new Set(['img', 'br']);
const MARKS = /[\u2705\u2611\u2713\u2714\u{1f5f8}\u{1f5f9}]/u;
const TOKEN = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>|[^<>]+|[\s\S]/g;

/**
 * Holds a signature against what the Word engine of Outlook draws, what Gmail keeps, and what we promise of it. It reads strictly: whatever
 * is not written as `signatureHtml` writes is broken.
 *
 * @returns none: mail programs show it as it was made
 */
export function brokenRules(html: string): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const say = (rule: BrokenRule['rule'], found: string): void => {
    broken.push({ rule, found: found.slice(0, 80) });
  };
  if (html.length > MAX_CHARACTERS) say('length', String(html.length));
  const open: Tag[] = [];
  const pictured = new Set<string>();
  const written = new Set<string>();
  for (const [token, close, name, attributes] of html.matchAll(TOKEN)) {
    const link = open.findLast((tag) => tag.name === 'a')?.attributes.get('href');
    if (name === undefined) {
      if (token === '<' || token === '>' || /&(?!#\d+;)|"/.test(token)) say('markup', token);
      if (MARKS.test(decoded(token))) say('mark', token);
      if (link !== undefined && token.trim() !== '') written.add(link);
    } else if (close) {
      if (open.pop()?.name !== name || attributes) say('markup', token);
    } else {
      const tag = { name, attributes: attributesOf(attributes ?? '') };
      judgeTag(tag, say);
      if (name === 'img') {
        if (link === undefined) say('text-link', token);
        else pictured.add(link);
      }
      if (!VOID.has(name)) open.push(tag);
    }
  }
  if (open.length > 0) say('markup', `<${open.at(-1)?.name}>`);
  for (const link of pictured) if (!written.has(link)) say('text-link', link);
  return broken;
}

type Say = (rule: BrokenRule['rule'], found: string) => void;

function judgeTag({ name, attributes }: Tag, say: Say): void {
  const allowed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!allowed) {
    say('element', name);
    return;
  }
  for (const [attribute, value] of attributes) {
    const isAllowed = Object.hasOwn(allowed, attribute) && allowed[attribute]?.test(value);
    if (!isAllowed) say('attribute', `${name} ${attribute}="${value}"`);
    if (MARKS.test(value)) say('mark', value);
  }
  for (const [property, value] of stylesOf(attributes)) {
    const known = STYLES[name];
    if (!known || !Object.hasOwn(known, property) || !known[property]?.test(value)) say('style', `${name} ${property}:${value}`);
  }
  if (name === 'a') judgeAddress(attributes.get('href') ?? '', say);
  if (name === 'img') judgePicture(attributes, say);
}

function judgeAddress(address: string, say: Say): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username || url.password) {
    say('address', address);
    return;
  }
  for (const member of url.searchParams.keys()) if (isTracker(member)) say('tracker', member);
}

/** Both sizes, as attributes for Word and in the style for all others, alike. */
function judgePicture(attributes: ReadonlyMap<string, string>, say: Say): void {
  judgeAddress(attributes.get('src') ?? '', say);
  if (!attributes.get('alt')) say('picture', 'alt');
  const styles = new Map(stylesOf(attributes));
  for (const side of ['width', 'height']) {
    const px = Number(attributes.get(side));
    const isRight = px >= SIZES.least && px <= SIZES.most && styles.get(side) === `${px}px`;
    if (!isRight) say('picture', `${side} ${attributes.get(side)} ${styles.get(side)}`);
  }
}

function attributesOf(text: string): Map<string, string> {
  return new Map(Array.from(text.matchAll(/ ([a-z]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, decoded(value)]));
}

function stylesOf(attributes: ReadonlyMap<string, string>): [property: string, value: string][] {
  const declarations = (attributes.get('style') ?? '').split(';').filter((one) => one !== '');
  return declarations.map((one) => {
    const [property = '', ...value] = one.split(':');
    return [property.trim(), value.join(':').trim()];
  });
}

function decoded(text: string): string {
  return text.replace(/&#(\d{1,7});/g, (whole, number) => {
    const point = Number(number);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
