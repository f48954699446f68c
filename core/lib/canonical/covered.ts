import { BadgeProblem } from '../../model/problem.ts';

/** What jsonld takes for absolute, and makes a quad of. */
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/;

type Expanded = Readonly<Record<string, unknown>>;

/**
 * What of an expanded document gets into its graph when a plain value of a member that holds addresses may be something else: such a
 * value leaves no quad (blockcerts.md P8, Blockcerts 3.0-beta), and directions of text leave none either. A thing of which more is said
 * than such an id was refused before, when the document was expanded.
 *
 * @param expanded attacker-controlled, but of the shape that expansion gives
 * @param textOf the whole of a value
 * @param left is told the IRI of each member with a value that is not in the graph
 * @throws BadgeProblem proof.relative-iri, for one in a list, where the others would move up
 */
export function coveredPart(expanded: readonly unknown[], textOf: (value: string) => string, left: Set<string>): unknown[] {
  const partOf = (value: unknown, iri: string, isInList: boolean): unknown[] => {
    if (!isRecord(value)) return [value];
    const id = value['@id'];
    if (Object.keys(value).length === 1 && typeof id === 'string' && !ABSOLUTE.test(textOf(id))) {
      if (isInList) throw new BadgeProblem('proof.relative-iri', { field: iri });
      left.add(iri);
      return [];
    }
    return [part(value, iri)];
  };
  const part = (object: Expanded, around: string): Expanded => {
    if ('@value' in object) return withoutDirection(object);
    const entries = Object.entries(object).map(([iri, values]) => {
      if (!Array.isArray(values) || iri === '@type') return [iri, values] as const;
      const member = iri === '@list' || iri === '@graph' ? around : iri;
      return [iri, values.flatMap((value) => partOf(value, member, iri === '@list'))] as const;
    });
    // A member that had nothing else is not said at all.
    const said = entries.filter(([iri, values]) => iri.startsWith('@') || !left.has(iri) || (values as unknown[]).length > 0);
    return Object.fromEntries(said);
  };
  return expanded.map((top) => (isRecord(top) ? part(top, '@graph') : top));
}

function withoutDirection(object: Expanded): Expanded {
  if (!('@direction' in object)) return object;
  const { '@direction': _, ...rest } = object;
  return rest;
}

function isRecord(value: unknown): value is Expanded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
