const SUBJECT = /^()_:c14n(\d+)( )/;
/** Before the name of a graph. */
const OBJECT = /^(\S+ \S+ )_:c14n(\d+)( \S+ \.\n)$/;
/** Object or graph. A text never ends so: it ends with its quotation mark, language or type. */
const LAST = /( )_:c14n(\d+)( \.\n)$/;

/**
 * Canonical statements with each blank node under its other label, sorted anew by code unit (VC Data Integrity ECDSA 1.0
 * §3.4.2). What only looks like a blank node inside a text stays.
 *
 * @param quads lines of canonical N-Quads, each with its newline
 * @returns `null`: a node without a label
 */
export function relabel(quads: readonly string[], labels: ReadonlyMap<number, string>): string[] | null {
  let complete = true;
  const rename = (_whole: string, before: string, number: string, after: string): string => {
    const label = labels.get(Number(number));
    complete &&= label !== undefined;
    return `${before}_:${label ?? ''}${after}`;
  };
  const renamed = quads.map((quad) => quad.replace(SUBJECT, rename).replace(OBJECT, rename).replace(LAST, rename));
  // The default order is that of code units.
  return complete ? renamed.sort() : null;
}
