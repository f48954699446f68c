import { bytesToHex } from '@noble/hashes/utils.js';
import { BadgeProblem } from '../../model/problem.ts';
import { digest } from '../digest.ts';
import { hasControls } from './has-controls.ts';
import { canonicalNQuadsOfGraph } from './json-ld.ts';
import { MARK, numberOf } from './long-values.ts';
import { isPlainIri, nQuad, partsOfLiteral, type Quad } from './n-quad.ts';
import { TextWriter } from './text-writer.ts';
import { countedDigests } from './work-digest.ts';

/** Characters of the canonical form of one document: one of 5 MiB may name a long address at many places. */
const MAX_CANONICAL = 32 * 1024 * 1024;

/**
 * The SHA-256 of the canonical N-Quads (RDFC-1.0) of a graph in which every blank node says something that no other one does, in
 * lower-case hexadecimal digits; null where two are alike, or where a long value is not plain: then it takes the whole algorithm, and
 * the values themselves.
 *
 * @param quads of jsonld; attacker-controlled. There are stand-ins in them if there are long values
 * @param long the values that are stood for, by number (long-values.ts)
 * @param meanwhile what can be done while the last hash is computed elsewhere
 * @throws BadgeProblem proof.graph-too-complex
 */
export async function hashOfQuads(
  quads: readonly Quad[],
  long: readonly string[],
  meanwhile: () => void = () => {},
): Promise<string | null> {
  if (long.length > 0 && quads.some(hasPartOfStandIn)) return null;
  const text = new Wholes(long);
  const labelling = labelsOf(quads, text);
  // While blank nodes are hashed elsewhere.
  text.foresee(quads);
  const labels = await labelling;
  if (!labels) return null;
  const writing = { hasLong: long.length > 0, labelOf: (label: string) => labels.get(label) as string };
  const lines = text.sorted(quads.map((quad) => nQuad(quad, writing)));
  const hash = digest('SHA-256', text.bytesOf(lines));
  meanwhile();
  const isPlain = text.isPlain();
  const done = await hash;
  return isPlain ? bytesToHex(done) : null;
}

/**
 * The same of any graph, also where things in it are alike, by the whole of RDFC-1.0.
 *
 * @param expanded attacker-controlled
 * @param isLenient what would not get into the graph is left out
 * @throws BadgeProblem proof.graph-too-complex
 */
export async function hashOfAlike(expanded: unknown, isLenient = false): Promise<string> {
  const text = await canonicalNQuadsOfGraph(expanded, countedDigests('SHA-256'), isLenient);
  return bytesToHex(await digest('SHA-256', new TextEncoder().encode(text)));
}

/** JSON has been written into a literal with what stood in it. */
function hasPartOfStandIn({ subject, object, graph }: Quad): boolean {
  return [subject, object, graph].some((term) => term?.value.includes(MARK) && numberOf(term.value) === null);
}

/** The canonical label of each blank node, by the hash of what is said of it (RDFC-1.0 §4.4.3 and §4.6); null where two have one hash. */
async function labelsOf(quads: readonly Quad[], text: Wholes): Promise<Map<string, string> | null> {
  const said = new Map<string, Set<Quad>>();
  for (const quad of quads) {
    for (const term of [quad.subject, quad.object, quad.graph]) {
      if (term?.termType !== 'BlankNode') continue;
      const known = said.get(term.value) ?? new Set();
      said.set(term.value, known.add(quad));
    }
  }
  const hashed = [...said].map(async ([label, own]) => {
    const writing = { hasLong: text.long.length > 0, labelOf: (other: string) => (other === label ? 'a' : 'z') };
    const lines = text.sorted([...own].map((quad) => nQuad(quad, writing)));
    return [bytesToHex(await digest('SHA-256', text.bytesOf(lines))), label] as const;
  });
  const byHash = new Map(await Promise.all(hashed));
  if (byHash.size < said.size) return null;
  const ordered = [...byHash.keys()].sort();
  return new Map(ordered.map((hash, at) => [byHash.get(hash) as string, `c14n${at}`]));
}

/** Lines with stand-ins in them, in the order and with the bytes of those that have the values. */
class Wholes {
  readonly long: readonly string[];
  readonly #literals = new Map<number, readonly string[]>();
  readonly #usedAsIri = new Set<number>();
  /** Where the values stand in what was written last. */
  #written: Uint8Array[] = [];
  #isAscii = true;

  constructor(long: readonly string[]) {
    this.long = long;
  }

  /** By UTF-16 code units. */
  sorted(lines: string[]): string[] {
    return this.long.length === 0 ? lines.sort() : lines.sort((a, b) => this.#compare(a, b));
  }

  #compare(a: string, b: string): number {
    if (a === b) return 0;
    let at = 0;
    while (a.charCodeAt(at) === b.charCodeAt(at)) at++;
    const [marks, lastMark] = marksBefore(a, at);
    if (marks === 0 && a[at] !== MARK && b[at] !== MARK) return a < b ? -1 : 1;
    // The values count from the stand-in in which they begin to differ.
    const from = marks % 2 === 1 ? lastMark : at;
    return this.#whole(a.slice(from)) < this.#whole(b.slice(from)) ? -1 : 1;
  }

  #whole(line: string): string {
    return line
      .split(MARK)
      .flatMap((part, at) => (at % 2 === 1 ? this.#valueOf(part) : part))
      .join('');
  }

  /** Escapes what will be escaped. */
  foresee(quads: readonly Quad[]): void {
    for (const { object } of quads) {
      const number = this.long.length > 0 && object?.termType === 'Literal' ? numberOf(object.value) : null;
      if (number !== null) this.#literal(number);
    }
  }

  /** As it stands in a quad. */
  #valueOf(standIn: string): readonly string[] {
    const number = Number(standIn.slice(1));
    if (!standIn.startsWith('<')) return this.#literal(number);
    this.#usedAsIri.add(number);
    return [this.long[number] as string];
  }

  #literal(number: number): readonly string[] {
    const parts = this.#literals.get(number) ?? partsOfLiteral(this.long[number] as string);
    this.#literals.set(number, parts);
    return parts;
  }

  /** In UTF-8. @throws BadgeProblem proof.graph-too-complex */
  bytesOf(lines: readonly string[]): Uint8Array {
    const text = lines.join('');
    const parts =
      this.long.length === 0 ? [text] : text.split(MARK).map((part, at) => (at % 2 === 1 ? this.#valueOf(part) : part));
    const length = parts.flat().reduce((sum, part) => sum + part.length, 0);
    if (length > MAX_CANONICAL) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_CANONICAL });
    const writer = new TextWriter(length);
    this.#written = parts.map((part) => writer.write(part)).filter((_, at) => at % 2 === 1);
    this.#isAscii &&= writer.length === length;
    return writer.written();
  }

  /** Whether the values of what was written last are as they were written. */
  isPlain(): boolean {
    const iris = this.long.filter((_, at) => this.#usedAsIri.has(at));
    return iris.every((iri) => isPlainIri(iri, this.#isAscii)) && !this.#written.some(hasControls);
  }
}

/** How many there are in the first `end` characters, and where the last is. */
function marksBefore(line: string, end: number): [number, number] {
  let count = 0;
  let last = -1;
  for (let at = line.indexOf(MARK); at >= 0 && at < end; at = line.indexOf(MARK, at + 1)) {
    count++;
    last = at;
  }
  return [count, last];
}
