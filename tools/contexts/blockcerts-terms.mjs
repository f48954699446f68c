// The names by which Blockcerts are read, for each shape that they have had, from the contexts themselves.
import { namesOfTerms } from './names-of-terms.mjs';

const LEARNING_MACHINE = 'https://schemas.learningmachine.com/2017/blockcerts/';

/**
 * Terms that issuers of 2.x have always defined inline, by one vocabulary. Which name an inline context gives is not signed: the IRI is.
 */
const USUAL_IN_2 = Object.fromEntries(
  Object.entries({
    displayHtml: 'displayHtml',
    metadata: 'metadataJson',
    nonce: 'nonce',
    identifier: 'universalIdentifier',
  }).map(([name, term]) => [LEARNING_MACHINE + name, term]),
);

/**
 * @param {readonly [object, ...string[]][]} contexts each with its addresses
 * @param {ReturnType<typeof namesOfTerms>} ofCredentials names that 3.x has too, and that are not written again
 */
export function blockcertsTerms(contexts, ofCredentials) {
  const of = (...addresses) =>
    namesOfTerms(addresses.map((address) => contexts.find(([, ...urls]) => urls.some((url) => url.endsWith(address)))[0]));
  const of2 = of('/openbadges/v2', '/blockcerts/v2.1', '/blockcerts/v2', '/2.0-alpha/context.json');
  return {
    credential: added(
      of('/v3.2', '/v3.1', '/blockcerts/v3', '/v3.0-beta', '/v3.0-alpha', '/merkle-2019/v1', '/chained-2021/v1'),
      ofCredentials,
    ),
    'certificate-2': { ...of2, members: { ...of2.members, ...USUAL_IN_2 } },
    'certificate-1.2': of('/blockcerts/v1'),
  };
}

/** What is not there before. */
function added(terms, before) {
  const more = (kind) => Object.fromEntries(Object.entries(terms[kind]).filter(([iri]) => !(iri in before[kind])));
  return { members: more('members'), types: more('types') };
}
