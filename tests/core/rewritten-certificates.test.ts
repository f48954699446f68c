// A certificate in a world that speaks against it, written otherwise by whoever has it: as long as its statements stay, the hash does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/model/report.ts';
import type { VerifyOptions } from '../../core/verify.ts';
import {
  anchored,
  certificate2,
  credential3,
  type Document,
  HOST,
  ISSUER,
  issuerHost,
  LIST,
  NOW,
  proof2019,
  type Receipt,
  receipt2017,
  verifyAnchored,
} from '../support/anchored-badges.ts';
import type { FakeAnswer } from '../support/fake-http.ts';

/** In each world; `npm run fuzz` asks for more. */
const RUNS = Number(process.env['TASHIKA_FUZZ'] ?? 200) / 10;
/** Of the certificate; its host may be asked for it. */
const ID = `${HOST}/certificates/1.json`;
const OWN_LIST = `${HOST}/own-list.json`;
const listOf = (url: string, ...ids: string[]) => ({
  json: { type: 'RevocationList', id: url, issuer: ISSUER, revokedAssertions: ids.map((id) => ({ id })) },
});
const issuer = { type: 'Profile', id: ISSUER, name: 'Sample University', revocationList: OWN_LIST };
/** Everything that has an id is mentioned once more, so that its members may stand there. */
const mentions = (...ids: string[]) => ids.map((id) => ({ id }));

/** A certificate before it is anchored, and how its receipt stands with it. */
interface Edition {
  document: Document;
  withProof: (written: Document, receipt: Receipt) => Document;
}
const twoOh = (changes: object): Edition => {
  const badge: Document = { ...(certificate2()['badge'] as Document), issuer };
  const evidence = mentions(ISSUER, String(badge['id']), ID);
  const verification = { id: 'urn:uuid:v', type: ['HostedBadge', 'MerkleProofVerification2017'] };
  const document = certificate2({ id: ID, badge, verification, evidence: [...evidence, { id: 'urn:uuid:v' }], ...changes });
  return {
    document,
    withProof: (written, receipt) => ({ ...written, signature: receipt2017(receipt) }),
  };
};
const threeTwo = (changes: object): Edition => {
  const document = credential3({
    id: ID,
    issuer: { ...issuer, type: undefined },
    evidence: mentions(ISSUER, 'did:example:hanako', ID),
    ...changes,
  });
  return {
    document: JSON.parse(JSON.stringify(document)) as Document,
    withProof: (written, receipt) => ({ ...written, proof: proof2019(receipt) }),
  };
};

interface World {
  changes2?: object;
  changes3?: object;
  http?: Record<string, FakeAnswer>;
  options?: VerifyOptions;
  verdict: string;
  /** The editions that know of it. */
  only?: string;
}
const SOUND = { [OWN_LIST]: listOf(OWN_LIST), [ID]: { json: twoOh({}).document } };
const WORLDS: Record<string, World> = {
  'it speaks for': { verdict: 'genuine' },
  'that names it in a list inside': { http: { [OWN_LIST]: listOf(OWN_LIST, ID) }, verdict: 'revoked' },
  'that names it in the list of the profile': { http: { [LIST]: listOf(LIST, ID) }, verdict: 'revoked' },
  'whose host has withdrawn it': { http: { [ID]: { status: 410 } }, verdict: 'revoked', only: '2.0' },
  'in which it has ended': {
    changes2: { expires: '2025-12-31T00:00:00Z' },
    changes3: { validUntil: '2025-12-31T00:00:00Z' },
    verdict: 'expired',
  },
  'in which its issuer has the name of another': {
    options: { policy: { now: NOW, trust: [{ issuer: 'https://www.example.com/issuer', name: 'Sample University' }] } },
    verdict: 'issuer-name-conflict',
  },
  'in which it is somebody else’s': {
    options: { policy: { now: NOW }, holder: { email: 'mallory@example.net' } },
    verdict: 'holder-differs',
  },
};

type Way = (document: Document, pick: (below: number) => number) => void;
const objectsIn = (value: unknown): Document[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Array.isArray(value) ? [] : [value as Document]),
        ...Object.entries(value).flatMap(([name, own]) => (name === '@context' ? [] : objectsIn(own))),
      ];
const oneOf = <T>(all: readonly T[], pick: (below: number) => number): T => all[pick(all.length)] as T;
const ALIASES: Record<string, string[]> = {
  verification: ['verify', 'obi:verify'],
  type: ['@type', 't'],
  id: ['@id'],
  name: ['schema:name', 'n'],
  revocationList: ['bc:revocationList', 'obi:revocationList', 'r'],
  expires: ['sec:expiration', 'revoked', 'e'],
  validUntil: ['expirationDate', 'cred:validUntil', 'e'],
  recipient: ['obi:recipient'],
  credentialSubject: ['cred:credentialSubject'],
};
const PREFIXES = [
  'https://w3id.org/openbadges#',
  'obi:',
  'https://w3id.org/blockcerts#',
  'https://www.w3.org/2018/credentials#',
  'https://schema.org/',
];
const CONTEXTS: unknown[] = [
  ...[
    'https://w3id.org/openbadges/v1',
    'https://w3id.org/blockcerts/schema/2.0-alpha/context.json',
    'https://w3id.org/blockcerts/v1',
    'https://w3id.org/openbadges/v2',
  ],
  ...[
    'https://w3id.org/blockcerts/v3.1',
    'https://w3id.org/blockcerts/v3',
    'https://w3id.org/security/v2',
    'https://www.w3.org/2018/credentials/v1',
  ],
  ...[
    { n: 'https://schema.org/name' },
    { n: 'http://schema.org/name' },
    { r: 'https://w3id.org/openbadges#revocationList' },
    { e: 'https://w3id.org/security#expiration' },
  ],
  ...[
    { t: '@type' },
    { t: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' },
    { name: '@index' },
    { '@vocab': 'https://w3id.org/openbadges#' },
  ],
];
const WAYS: readonly Way[] = [
  // Members at another mention of their thing.
  (document, pick) => {
    const named = objectsIn(document).filter(({ id }) => typeof id === 'string');
    const from = oneOf(named, pick);
    const to = named.filter((one) => one !== from && one['id'] === from['id'])[0];
    if (!to) return;
    const all = pick(2) === 0;
    const names = Object.keys(from).filter(
      (name) => !['id', '@context'].includes(name) && (from !== document || name === 'recipient'),
    );
    for (const name of all ? names : names.slice(0, 1 + pick(names.length || 1))) {
      to[name] = from[name];
      delete from[name];
    }
  },
  // Another name for the same.
  (document, pick) => {
    const object = oneOf(objectsIn(document), pick);
    const name = oneOf(Object.keys(object), pick);
    const other = ALIASES[name];
    if (!other) return;
    object[oneOf(other, pick)] = object[name];
    delete object[name];
  },
  (document, pick) => {
    const object = oneOf(objectsIn(document), pick);
    if (object['type'] === undefined) return;
    const types = [object['type']].flat() as string[];
    const at = pick(types.length);
    types[at] = types[at] === 'HostedBadge' && pick(2) === 0 ? 'hosted' : oneOf(PREFIXES, pick) + types[at];
    object['type'] = types;
  },
  // Contexts that say more, or in another order.
  (document, pick) => {
    const contexts = document['@context'] as unknown[];
    contexts.splice(pick(contexts.length + 1), 0, oneOf(CONTEXTS, pick));
  },
  (document) => void (document['@context'] as unknown[]).reverse(),
  // One or many, texts or things, with a value that leaves no trace.
  (document, pick) => {
    const object = oneOf(objectsIn(document), pick);
    const name = oneOf(Object.keys(object), pick);
    if (name === '@context' || name === 'id') return;
    const own = object[name];
    const forms = [
      [own],
      [own, own],
      [own, null],
      [own, 'no address'],
      ['no address', own],
      { '@value': own },
      { id: own },
      { '@list': [own] },
      { '@set': [own] },
    ];
    object[name] = oneOf(forms, pick);
  },
  (document, pick) => {
    const object = oneOf(objectsIn(document), pick);
    object[oneOf(['x', '@index', '@included', '@reverse', '@graph', '@nest', 'expires', 'revoked', 'name'], pick)] =
      oneOf<unknown>([null, [], 'x', {}, [{}], [null]], pick);
  },
];

describe.each(Object.entries(WORLDS))(
  'a certificate in a world %s',
  (_, { changes2, changes3, http, options, verdict, only }) => {
    const answers = { ...issuerHost(), ...SOUND, ...http };
    const editions: [string, Edition][] = [
      ['2.0', twoOh(changes2 ?? {})],
      ['3.2', threeTwo(changes3 ?? {})],
    ];
    it.each(editions.filter(([edition]) => only === undefined || edition === only))(
      'is none the better for how it is written: Blockcerts %s',
      async (_edition, { document, withProof }) => {
        const { receipt, root } = await anchored(document);
        const world = { root, http: answers, ...(options && { options }) };
        const said = ({ verdict: what, badge }: Report) => ({
          what,
          name: badge?.name,
          issuer: badge?.issuer,
          expires: badge?.expires,
          issuedOn: badge?.issuedOn,
          display: badge?.display,
        });
        const { report: before } = await verifyAnchored(withProof(document, receipt), world);
        expect(before.verdict).toBe(verdict);
        let same = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (numbers) => {
            let at = 0;
            const pick = (below: number) => (numbers[at++ % numbers.length] ?? 0) % below;
            const written = structuredClone(document);
            for (let ways = 1 + pick(3); ways > 0; ways--) WAYS[pick(WAYS.length)]?.(written, pick);
            const { report } = await verifyAnchored(withProof(written, receipt), world);
            if (['not-genuine', 'incomplete', 'not-checkable'].includes(report.verdict)) return;
            same++;
            expect(said(report), JSON.stringify(written)).toEqual(said(before));
          }),
          { numRuns: RUNS },
        );
        expect(same).toBeGreaterThan(0);
      },
      30_000 + RUNS * 200,
    );
  },
);
