// The names by which badges are read, from the contexts themselves: one for each IRI of a member, one for each of a type.

/**
 * @param {readonly object[]} documents contexts; of two names for one IRI the first is taken
 * @returns {{ members: Record<string, string>, types: Record<string, string> }} IRI → term. Types begin with a capital or, at 1EdTech, with its name
 */
export function namesOfTerms(documents) {
  const names = { members: {}, types: {} };
  for (const document of documents) collect(document['@context'], {}, names);
  return names;
}

function collect(context, outer, names) {
  if (Array.isArray(context)) {
    for (const one of context) collect(one, outer, names);
    return;
  }
  if (typeof context !== 'object' || context === null) return;
  const iris = { ...outer };
  for (const [term, definition] of Object.entries(context)) {
    const iri = typeof definition === 'string' ? definition : definition?.['@id'];
    if (!term.startsWith('@') && typeof iri === 'string') iris[term] = iri;
  }
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@')) continue;
    const iri = iris[term] && expand(iris[term], iris);
    // Keywords have names of their own, and a prefix is no term.
    if (iri && !iri.startsWith('@') && !/[#/]$/.test(iri)) {
      const table = /^[A-Z0-9]/.test(term) ? names.types : names.members;
      table[iri] ??= term;
    }
    collect(definition?.['@context'], iris, names);
  }
}

/** A compact IRI or another term, as JSON-LD 1.1 API §5.2.2 expands it. */
function expand(iri, iris) {
  const colon = iri.indexOf(':');
  if (colon < 0) return iris[iri] === undefined || iris[iri] === iri ? iri : expand(iris[iri], iris);
  const prefix = iris[iri.slice(0, colon)];
  return prefix === undefined || iri.startsWith('//', colon + 1) ? iri : expand(prefix, iris) + iri.slice(colon + 1);
}
