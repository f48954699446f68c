import { BadgeProblem } from '../../model/problem.ts';

/** What jsonld takes for absolute, and makes a quad of; labels of blank nodes may be anything. */
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+-.]*:[^\s]*$|_:)/;

type Expanded = Readonly<Record<string, unknown>>;

/** The part of an expanded document that gets into its graph, and the IRIs of members with a value that does not. */
export interface Covered {
  expanded: unknown[];
  left: ReadonlySet<string>;
}

/**
 * What of an expanded document gets into its graph, where a plain value of a member that holds addresses may be something else: such a
 * value leaves no quad (blockcerts.md P8, Blockcerts 3.0-beta), and directions of texts leave none either. A thing of which anything is
 * said was refused for such an id when the document was expanded.
 *
 * @param expanded attacker-controlled, but of the shape that expansion gives
 * @param fallback the vocabulary of names that no context has (blockcerts.md P9)
 * @throws BadgeProblem proof.unmapped-term | proof.relative-iri, for one in a list, where the others would move up
 */
export function coveredPart(expanded: readonly unknown[], fallback: string): Covered {
  const left = new Set<string>();
  const ofObject = (object: Expanded, around: string): Expanded => {
    if ('@value' in object) {
      demandMapped([object['@type']], fallback);
      return withoutDirection(object);
    }
    const part: Record<string, unknown> = {};
    for (const [iri, values] of Object.entries(object)) {
      demandMapped([iri, ...(iri === '@type' ? listOf(values) : [])], fallback);
      if (iri === '@type' || !Array.isArray(values)) part[iri] = values;
      else {
        const kept = ofValues(values, iri === '@graph' || iri === '@list' ? around : iri, iri === '@list');
        // A member that had nothing else is not said at all.
        if (kept.length > 0 || values.length === 0 || iri.startsWith('@')) part[iri] = kept;
      }
    }
    return part;
  };
  const ofValues = (values: readonly unknown[], member: string, isInList: boolean): unknown[] =>
    values.flatMap((value) => {
      if (!isRecord(value)) return [value];
      if (!isNoAddress(value)) return [ofObject(value, member)];
      if (isInList) throw new BadgeProblem('proof.relative-iri', { field: member });
      left.add(member);
      return [];
    });
  return { expanded: ofValues(expanded, '@graph', false), left };
}

function isNoAddress(value: Expanded): boolean {
  const id = value['@id'];
  return typeof id === 'string' && Object.keys(value).length === 1 && !ABSOLUTE.test(id);
}

function demandMapped(iris: readonly unknown[], fallback: string): void {
  const unmapped = iris.find((iri) => typeof iri === 'string' && iri.startsWith(fallback));
  if (unmapped) throw new BadgeProblem('proof.unmapped-term', { field: String(unmapped).slice(fallback.length) });
}

function withoutDirection(object: Expanded): Expanded {
  if (!('@direction' in object)) return object;
  const { '@direction': _, ...rest } = object;
  return rest;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Expanded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
