// An attacker's ways of writing a signed credential otherwise: as long as the graph stays, the signature does.
import { canonicalize } from '../../core/lib/canonical/canonicalize.ts';
import { signedView } from '../../core/lib/canonical/signed-view.ts';
import type { Json, JsonObject } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { OPEN_BADGE, parsed, sampleCredential } from '../support/sample-credentials.ts';
import { type Random, randomOf } from './random.ts';

type Writable = Record<string, unknown>;
type Rewriting = (document: Writable, random: Random) => void;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const CRED = 'https://www.w3.org/2018/credentials#';

/** Terms that a document may bring along. */
const INLINE: readonly object[] = [
  { t: `${RDF}type` },
  { t: { '@id': `${RDF}type`, '@type': '@id' } },
  { i: '@id' },
  { c: CRED },
  { cs: `${CRED}credentialStatus` },
  { x: 'https://vendor.example/x' },
  { x: { '@id': 'https://vendor.example/x', '@type': '@id' } },
  { x: { '@id': 'https://vendor.example/x', '@container': '@list' } },
  { x: { '@id': 'https://vendor.example/x', '@type': '@json' } },
  { x: { '@reverse': `${CRED}credentialStatus` } },
  { ob: OB, z: 'ob:achievement' },
  { name: '@index' },
  { hasOwnProperty: 'https://vendor.example/x' },
  { '@import': OPEN_BADGE[0] },
  { '@vocab': 'https://vendor.example/' },
  { '@language': 'en' },
];
const VALUES: readonly unknown[] = [
  ...['urn:a', '_:a', '', '@id', '#x', 'x', 'en', 'Achievement', 'https://badges.example.org/issuer', 'did:example:holder'],
  ...[
    0,
    -0,
    1.5,
    1e21,
    true,
    null,
    [],
    {},
    [[]],
    { id: 'urn:a' },
    { '@value': 'x' },
    { '@list': ['x'] },
    { '@value': 1, '@type': '@json' },
  ],
];
const NAMES = [
  'name',
  'x',
  't',
  'i',
  'z',
  'cs',
  'id',
  'type',
  '@id',
  '@type',
  '@nest',
  '@graph',
  '@included',
  '@index',
  'proof',
  'toString',
  'null',
];

const objectsIn = (value: unknown): Writable[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Array.isArray(value) ? [] : [value as Writable]),
        ...Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [] : objectsIn(inner))),
      ];
const some = (document: Writable, random: Random): Writable => random.pick(objectsIn(document));
const memberOf = (object: Writable, random: Random): string => random.pick(Object.keys(object));
const addContext = (object: Writable, context: unknown): void => {
  object['@context'] = [...((object['@context'] as unknown[] | undefined) ?? []), context];
};

const REWRITINGS: readonly Rewriting[] = [
  // The same in other words.
  (document, random) => {
    const object = some(document, random);
    const members = random.shuffled(Object.entries(object));
    for (const [name] of members) delete object[name];
    Object.assign(object, Object.fromEntries(members));
  },
  (document, random) => {
    const object = some(document, random);
    const name = memberOf(object, random);
    if (name !== '@context' && name !== 'id')
      object[name] = Array.isArray(object[name]) ? random.shuffled(object[name]) : [object[name]];
  },
  (document, random) => {
    const object = some(document, random);
    const name = memberOf(object, random);
    const value = object[name];
    if (typeof value === 'string' && name !== 'id' && name !== 'type')
      object[name] = random.pick([{ '@value': value }, { id: value }, [value, value]]);
  },
  // A member at another mention of its thing.
  (document, random) => {
    const named = objectsIn(document).filter(({ id }) => typeof id === 'string');
    const from = random.pick(named);
    const name = memberOf(from, random);
    const to = random.pick(named.filter((one) => one !== from && one['id'] === from['id']).concat([{}]));
    if (name === 'id' || name === '@context' || to['id'] === undefined) return;
    // A copy: it may be part of what it is moved out of.
    to[name] = structuredClone(from[name]);
    if (name !== 'type') delete from[name];
  },
  // One more mention.
  (document, random) => {
    const [to, thing] = [some(document, random), random.pick(objectsIn(document).filter(({ id }) => typeof id === 'string'))];
    const name = memberOf(to, random);
    if (typeof to[name] === 'object' && name !== '@context') to[name] = [to[name], { id: thing['id'] }].flat();
  },
  // Other words for the same.
  (document, random) => addContext(random.below(4) === 0 ? some(document, random) : document, random.pick(INLINE)),
  (document, random) => {
    const object = some(document, random);
    const name = memberOf(object, random);
    const other = random.pick(NAMES);
    if (name !== '@context') object[other] = structuredClone(object[name]);
    if (random.below(2) === 0 && other !== name) delete object[name];
  },
  (document, random) => {
    const object = some(document, random);
    const types = object['type'];
    if (types !== undefined) object['t'] = [types].flat().map((type) => ({ id: `${random.pick([OB, CRED])}${type}` }));
    delete object['type'];
  },
  // Something else.
  (document, random) => {
    some(document, random)[random.pick(NAMES)] = structuredClone(random.pick(VALUES));
  },
  (document, random) => {
    const object = some(document, random);
    delete object[memberOf(object, random)];
  },
];

export interface Rewritten {
  runs: number;
  /** Kept the graph, so that a signature would hold. */
  same: number;
  /** What must not be: an error without a code, or one graph with two readings. */
  findings: string[];
}

/** Writes a credential otherwise at random, and compares what is read of each that keeps its graph. */
export async function fuzzRewritings(runs: number, seed: number): Promise<Rewritten> {
  const random = randomOf(seed);
  const whole = await readingOf(sampleCredential());
  const result: Rewritten = { runs, same: 0, findings: [] };
  for (let run = 0; run < runs; run++) {
    const document = JSON.parse(JSON.stringify(sampleCredential())) as Writable;
    const ways = 1 + random.below(4);
    for (let way = 0; way < ways; way++) random.pick(REWRITINGS)(document, random);
    const text = JSON.stringify(document);
    try {
      const { graph, view } = await readingOf(parsed(document));
      if (graph !== whole.graph) continue;
      result.same++;
      if (view !== whole.view) result.findings.push(`one graph, two readings: ${text}`);
    } catch (error) {
      if (!(error instanceof BadgeProblem)) result.findings.push(`${error instanceof Error ? error.stack : error}: ${text}`);
    }
  }
  // Nothing that was met is left behind.
  const again = await readingOf(sampleCredential());
  if (again.graph !== whole.graph || again.view !== whole.view)
    result.findings.push('a good credential is read otherwise afterwards');
  return result;
}

async function readingOf(document: JsonObject): Promise<{ graph: string; view: string }> {
  const { quads, expanded } = await canonicalize(document, 'SHA-256');
  return { graph: quads.join(''), view: unordered(signedView(expanded)) };
}

function unordered(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value as JsonObject)
    .map(([name, inner]) => `${JSON.stringify(name)}:${unordered(inner)}`)
    .sort()
    .join()}}`;
}
