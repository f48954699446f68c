// Changes of a JSON document at random: values, names, types, contexts, places.
import type { Random } from '../random.ts';
import { type Doc, STRANGER } from './issue.ts';

/** Where a value stands. */
interface Place {
  holder: Doc | unknown[];
  name: string | number;
}

/** Changes a document in place; `null`: nothing there to change so. */
export type Mutation = (document: Doc, random: Random) => void;

/** Every value of a document below the top. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return names.flatMap((name) => [{ holder: value as Doc, name }, ...places((value as Doc)[name])]);
}

const get = ({ holder, name }: Place): unknown => (holder as Doc)[name];
const set = ({ holder, name }: Place, value: unknown): void => {
  (holder as Doc)[name] = value;
};
const objects = (document: Doc): Doc[] => [
  document,
  ...places(document)
    .map(get)
    .filter((value): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)),
];
const somewhere = (document: Doc, random: Random, fits: (value: unknown) => boolean = () => true): Place =>
  random.pick(places(document).filter((place) => fits(get(place))));
const isText = (value: unknown): value is string => typeof value === 'string';

const TEXTS: ((text: string, random: Random) => string)[] = [
  (text) => `${text}x`,
  (text) => `${text} `,
  (text) => text.slice(0, -1),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replace('e', '\u0435'),
  (text) => `${text}\u200b`,
  (text) => text.replace('2026', '2025'),
  (text) => text.replace('Z', '+00:00'),
  (text) => text.replace(/^https:/, 'http:'),
  (text) => text.replace(/^urn:/, ''),
  () => '',
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + String.fromCharCode(33 + random.below(90)) + text.slice(at + 1);
  },
];

const VALUES: ((value: unknown) => unknown)[] = [
  (value) => [value],
  (value) => [value, value],
  (value) => [[value]],
  (value) => [value, 'another'],
  () => null,
  () => [],
  () => ({}),
  () => 1,
  () => 1.0e21,
  () => true,
  (value) => ({ '@value': value }),
  (value) => ({ '@value': value, '@language': 'en' }),
  (value) => ({ '@id': value }),
  (value) => ({ '@set': [value] }),
  (value) => ({ '@list': [value] }),
  (value) => ({ '@graph': [value] }),
  (value) => ({ id: value }),
  (value) => String(value),
];

const NAMES: ((name: string) => string)[] = [
  (name) => `${name}x`,
  (name) => name.toUpperCase(),
  (name) => `@${name}`,
  (name) => `https://purl.imsglobal.org/spec/vc/ob/vocab.html#${name}`,
  (name) => `https://schema.org/${name}`,
  (name) => `_:${name}`,
  (name) => `${name}\u200b`,
  () => 'description',
  () => 'honours',
];

const ADDED: [string, unknown][] = [
  ['name', 'Doctor of Everything'],
  ['description', 'Another text.'],
  ['honours', 'summa cum laude'],
  ['validUntil', '2099-01-01T00:00:00Z'],
  ['validFrom', '2020-01-01T00:00:00Z'],
  ['awardedDate', '2020-01-01T00:00:00Z'],
  ['image', 'https://attacker.example.net/1.png'],
  ['credentialStatus', { id: 'https://attacker.example.net/s', type: '1EdTechRevocationList' }],
  ['evidence', [{ id: 'https://attacker.example.net/e', type: ['Evidence'], name: 'A photograph' }]],
  ['issuer', STRANGER],
  ['id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['creator', { id: STRANGER, type: ['Profile'], name: 'Another University' }],
  ['result', [{ type: ['Result'], value: '100' }]],
  ['@id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['@type', 'https://example.org/Honours'],
  ['@graph', [{ name: 'Another' }]],
  ['@included', [{ name: 'Another' }]],
  ['@reverse', { issuer: 'urn:x' }],
  ['@nest', { name: 'Another' }],
  ['@language', 'ja'],
  ['@index', '1'],
  ['vc', {}],
  ['__proto__', { name: 'Another' }],
];

const CONTEXTS: unknown[] = [
  'https://attacker.example.net/context.json',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://www.w3.org/2018/credentials/v1',
  { honours: 'https://attacker.example.net/terms#honours' },
  { honours: null },
  { name: 'https://schema.org/description' },
  { name: null },
  { '@vocab': 'https://attacker.example.net/terms#' },
  { '@base': 'https://attacker.example.net/' },
  { '@language': 'ja' },
  { '@propagate': false },
  { '@import': 'https://www.w3.org/ns/credentials/v2' },
  { title: 'https://schema.org/name' },
  null,
];

/** Every kind of change. */
export const JSON_MUTATIONS: Readonly<Record<string, Mutation>> = {
  text(document, random) {
    const place = somewhere(document, random, isText);
    set(place, random.pick(TEXTS)(String(get(place)), random));
  },
  'a text of another place'(document, random) {
    set(somewhere(document, random, isText), get(somewhere(document, random, isText)));
  },
  value(document, random) {
    const place = somewhere(document, random);
    set(place, random.pick(VALUES)(get(place)));
  },
  'two values changed over'(document, random) {
    const [a, b] = [somewhere(document, random, isText), somewhere(document, random, isText)];
    const [first, second] = [get(a), get(b)];
    set(a, second);
    set(b, first);
  },
  name(document, random) {
    const object = random.pick(objects(document));
    const name = random.pick(Object.keys(object).concat('name'));
    const value = object[name];
    delete object[name];
    object[random.pick(NAMES)(name)] = value;
  },
  'left out'(document, random) {
    const { holder, name } = somewhere(document, random);
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  added(document, random) {
    const [name, value] = random.pick(ADDED);
    // As a member of its own, whatever it is called.
    Object.defineProperty(random.pick(objects(document)), name, { value, enumerable: true, configurable: true, writable: true });
  },
  moved(document, random) {
    const place = somewhere(document, random);
    const value = get(place);
    if (Array.isArray(place.holder)) place.holder.reverse();
    else {
      delete place.holder[place.name];
      random.pick(objects(document))[place.name] = value;
    }
  },
  copied(document, random) {
    const { holder, name } = somewhere(document, random);
    random.pick(objects(document))[String(name)] = structuredClone((holder as Doc)[name]);
  },
  reordered(document, random) {
    const object = random.pick(objects(document));
    const entries = random.shuffled(Object.entries(object));
    for (const [name] of entries) delete object[name];
    for (const [name, value] of entries) object[name] = value;
  },
  context(document, random) {
    const contexts = [document['@context']].flat();
    const at = random.below(contexts.length + 1);
    contexts.splice(at, random.below(2), random.pick(CONTEXTS));
    document['@context'] = contexts;
  },
  'contexts in another order'(document, random) {
    document['@context'] = random.shuffled([document['@context']].flat());
  },
  'context inside'(document, random) {
    random.pick(objects(document))['@context'] = random.pick([random.pick(CONTEXTS), document['@context']]);
  },
  type(document, random) {
    const object = random.pick(objects(document).filter((each) => 'type' in each));
    const types = [object['type']].flat() as unknown[];
    const other = ['Honours', 'ClrCredential', 'https://example.org/Honours', 'Profile', '_:b0', 'VerifiableCredential'];
    types.splice(random.below(types.length + 1), random.below(2), random.pick(other));
    object['type'] = types;
  },
  wrapped(document, random) {
    const { '@context': context, ...rest } = document;
    const wrapper = random.pick(['@graph', '@included', 'verifiableCredential', 'vc']);
    for (const name of Object.keys(rest)) delete document[name];
    Object.assign(document, { '@context': context, [wrapper]: random.pick([rest, [rest], [rest, rest]]) });
  },
  'the issuer'(document, random) {
    const named = document['issuer'];
    const own = typeof named === 'object' && named !== null ? (named as Doc) : { id: named };
    const id = random.pick([STRANGER, 'https://attacker.example.net/', `${String(own['id'])}/`, 'did:key:z6MkInvented', '']);
    document['issuer'] = random.pick<unknown>([
      id,
      own['id'],
      { ...own, id },
      [own, { ...own, id }],
      { ...own, name: 'Another' },
    ]);
  },
};
