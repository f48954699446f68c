import { malformed } from './xml-text.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

type Ranges = readonly (readonly [from: number, to: number])[];

/** Characters beyond ASCII that may begin a name (XML 1.0 §2.3). */
const LETTERS: Ranges = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

/** Those that may only follow. */
const FOLLOWERS: Ranges = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

function isNameCharacter(code: number, first: boolean): boolean {
  if (code < 0x80) {
    const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (letter || code === 0x5f || code === 0x3a) return true;
    return !first && ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e);
  }
  const within = (ranges: Ranges) => ranges.some(([from, to]) => code >= from && code <= to);
  return within(LETTERS) || (!first && within(FOLLOWERS));
}

/** Where the name that begins at `at` ends; `at` itself: there is none. One character at a time, for any length. */
export function endOfName(source: string, at: number): number {
  let end = at;
  for (let code = source.codePointAt(end); code !== undefined; code = source.codePointAt(end)) {
    if (!isNameCharacter(code, end === at)) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** A name with its namespace; `''`: in none. */
export interface ExpandedName {
  namespace: string;
  local: string;
}

/** Which namespace each prefix stands for at the place reached (Namespaces in XML 1.0). `''` is the default namespace. */
export interface Scope {
  /** Every element leaves as many declarations as it brought, so each lookup takes one step. */
  declared: Map<string, string[]>;
}

/** Where a document begins: only `xml` is declared (Namespaces in XML 1.0 §3). */
export function newScope(): Scope {
  return { declared: new Map([['xml', [XML]]]) };
}

/**
 * Takes the declarations among an element's attributes into `scope`.
 *
 * @returns the prefixes that were declared, for `leave`
 * @throws BadgeProblem read.xml-malformed for one that Namespaces in XML 1.0 §3 forbids
 */
export function enter(scope: Scope, attributes: ReadonlyMap<string, string>, position: number): string[] {
  const prefixes: string[] = [];
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const reserved = prefix === 'xmlns' || value === XMLNS || (prefix === 'xml') !== (value === XML);
    if (reserved || (prefix !== '' && value === '') || (name !== 'xmlns' && prefix === '')) throw malformed(position);
    const values = scope.declared.get(prefix);
    if (values) values.push(value);
    else scope.declared.set(prefix, [value]);
    prefixes.push(prefix);
  }
  return prefixes;
}

/** Undoes `enter`. */
export function leave(scope: Scope, prefixes: readonly string[]): void {
  for (const prefix of prefixes) scope.declared.get(prefix)?.pop();
}

/** The expanded form of an element's name, or of a prefixed attribute's. @throws BadgeProblem read.xml-malformed */
export function expand(scope: Scope, name: string, position: number): ExpandedName {
  const colon = name.indexOf(':');
  if (colon === -1) return { namespace: scope.declared.get('')?.at(-1) ?? '', local: name };
  const local = name.slice(colon + 1);
  const namespace = scope.declared.get(name.slice(0, colon))?.at(-1);
  // Both parts must be names of their own: not empty, no second colon, no digit in front.
  if (namespace === undefined || colon === 0 || local.includes(':') || endOfName(local, 0) !== local.length || local === '') {
    throw malformed(position);
  }
  return { namespace, local };
}
