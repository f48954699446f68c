import { BadgeProblem } from '../model/problem.ts';

/** The problem of a text that is not well-formed XML; `position` counts UTF-16 units. Texts of the document are never quoted. */
export function malformed(position: number): BadgeProblem {
  return new BadgeProblem('read.xml-malformed', { position });
}

/** The first character that no XML 1.0 document may hold (§2.2), or −1. Lone surrogates cannot come out of UTF-8. */
export function forbiddenCharacter(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
}

/** Whether only blanks (XML 1.0 §2.3) stand in `text`. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

/** Character data between two tags: line ends are one line feed (XML 1.0 §2.11), references are resolved. */
export function characterData(raw: string, position: number): string {
  if (raw.includes(']]>')) throw malformed(position);
  return resolved(oneLineEnd(raw), position);
}

/** What stands in a CDATA section, as it is but for line ends. */
export function oneLineEnd(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** An attribute's value without its quotes (XML 1.0 §3.3.3): blanks are spaces, references are resolved. */
export function attributeValue(raw: string, position: number): string {
  if (raw.includes('<')) throw malformed(position);
  return resolved(raw.replace(/\r\n|[\t\n\r]/g, ' '), position);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five predefined entities and character references. No other can be declared, because a DTD's inside is refused. */
function resolved(text: string, position: number): string {
  let whole = '';
  let from = 0;
  for (let start = text.indexOf('&'); start !== -1; start = text.indexOf('&', from)) {
    const end = text.indexOf(';', start);
    const name = end === -1 ? '' : text.slice(start + 1, end);
    const value = NAMED.get(name) ?? character(name);
    if (value === undefined) throw malformed(position + start);
    whole += text.slice(from, start) + value;
    from = end + 1;
  }
  return from === 0 ? text : whole + text.slice(from);
}

function character(reference: string): string | undefined {
  // `&#X41;` is not XML: the x is small.
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(reference) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  const allowed =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
