// Changes after which a badge is not what its issuer says, or not this holder's, or nobody can tell: none of them may be confirmed.
import type { FakeAnswer } from '../../support/fake-http.ts';
import { type Pair, signedBy } from '../../support/signed-ob2.ts';
import type { Random } from '../random.ts';
import { AT, type Doc, HOST, hashOf, inputOf, type Parts, STRANGER, worldOf } from './issue.ts';

/** What somebody hands over, and what the hosts then serve. */
export interface Changed {
  input: { url: string } | { text: string };
  world: Record<string, FakeAnswer>;
}

type Mutation = (parts: Parts, random: Random, forger: Pair) => Changed | Promise<Changed>;

/** As an honest issuer would hand it over, with parts changed before it is signed or served. */
async function with_(parts: Parts, changes: Partial<Parts>): Promise<Changed> {
  const changed = { ...parts, ...changes };
  return { input: await inputOf(changed), world: worldOf(changed) };
}

async function served(parts: Parts, answers: Record<string, FakeAnswer | null>): Promise<Changed> {
  const all = { ...worldOf(parts), ...answers };
  const world = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, FakeAnswer] => entry[1] !== null));
  return { input: await inputOf(parts), world };
}

const dates = (parts: Parts, changes: Doc) => {
  const { issued_on: _, ...assertion } = parts.assertion;
  return with_(parts, {
    assertion: { ...assertion, ...(parts.edition === '0.5' ? { issued_on: parts.assertion['issued_on'] } : {}), ...changes },
  });
};

/** Of every badge. */
const ANY: Readonly<Record<string, Mutation>> = {
  'another recipient': (parts) =>
    with_(parts, {
      assertion: {
        ...parts.assertion,
        recipient:
          parts.edition === '0.5'
            ? hashOf('mallory@example.net')
            : { type: 'email', hashed: false, identity: 'mallory@example.net' },
      },
    }),
  'no recipient': (parts) => with_(parts, { assertion: { ...parts.assertion, recipient: null } }),
  'an end that is past': (parts, random) =>
    dates(parts, { expires: random.pick<unknown>(['2026-01-01', '2026-05-31T23:59:59Z', 1_767_225_600, '1767225600']) }),
  'a start to come': (parts, random) => {
    const later = random.pick<unknown>(['2027-01-01', '2026-06-01T01:00:00Z', 1_798_761_600]);
    return dates(parts, parts.edition === '0.5' ? { issued_on: later } : { issuedOn: later });
  },
  withdrawn: (parts) => with_(parts, { assertion: { ...parts.assertion, revoked: true } }),
};

/** Of a badge that its host serves. */
const HOSTED: Readonly<Record<string, Mutation>> = {
  gone: (parts, random) =>
    served(parts, { [AT.assertion]: random.pick([{ status: 410 }, { status: 404 }, { status: 500 }, null]) }),
  'an answer that is none': (parts, random) =>
    served(parts, {
      [AT.assertion]: random.pick([
        { text: '' },
        { text: '{}' },
        { text: '<html>' },
        { json: { errors: ['no'] } },
        { json: parts.issuer },
      ]),
    }),
  'on the host of a stranger': (parts, random) => {
    const url = `${STRANGER}/a`;
    const id = parts.edition === '0.5' ? {} : { id: random.pick([url, `${STRANGER}/b`]) };
    const verify = 'verify' in parts.assertion ? { verify: { type: 'hosted', url } } : {};
    return { input: { url }, world: { ...worldOf(parts), [url]: { json: { ...parts.assertion, ...id, ...verify } } } };
  },
  'on the host of a stranger, in the name of another record': async (parts) => {
    const url = `${STRANGER}/a`;
    const forged = { ...parts.assertion, id: AT.assertion };
    // The record of that id is somebody else's.
    const world = worldOf({
      ...parts,
      assertion: { ...parts.assertion, recipient: hashOf('taro@example.net'), badge: parts.assertion['badge'] },
    });
    return { input: { url }, world: { ...world, [url]: { json: forged } } };
  },
};

/** Of a badge whose class and issuer are documents of their own. */
const PARTED: Readonly<Record<string, Mutation>> = {
  'a class that is not there': (parts, random) =>
    served(parts, { [AT.kind]: random.pick([null, { status: 404 }, { json: {} }, { status: 500 }]) }),
  'a class of another issuer’s': (parts) => {
    const id = `${STRANGER}/i`;
    return served(parts, { [AT.kind]: { json: { ...parts.kind, issuer: id } }, [id]: { json: { ...parts.issuer, id } } });
  },
  'an issuer that is not there': (parts, random) =>
    served(parts, { [AT.issuer]: random.pick([null, { status: 404 }, { json: {} }, { status: 503 }]) }),
  'an issuer that says that it is another': (parts) =>
    served(parts, {
      [AT.issuer]: { json: { ...parts.issuer, id: `${STRANGER}/i` } },
      [`${STRANGER}/i`]: { json: { ...parts.issuer, id: `${STRANGER}/i` } },
    }),
  'a class that has no name': (parts) => served(parts, { [AT.kind]: { json: { ...parts.kind, name: null } } }),
};

/** Of a hosted badge whose class and issuer are documents of their own: what a signature does not name, the scope of the issuer must. */
const SCOPED: Readonly<Record<string, Mutation>> = {
  'a class of a stranger’s host': (parts) =>
    with_(parts, { assertion: { ...parts.assertion, badge: `${STRANGER}/b` } }).then(({ input, world }) => ({
      input,
      world: { ...world, [`${STRANGER}/b`]: { json: { ...parts.kind, id: `${STRANGER}/b` } } },
    })),
  'a scope that leaves it out': (parts, random) => {
    const verification = random.pick<unknown>([
      { allowedOrigins: 'else.example.net' },
      { startsWith: `${HOST}/b/` },
      { startsWith: [`${HOST}.attacker.example.net/a/`] },
      { allowedOrigins: ['badges.example.org'], startsWith: [`${HOST}/A/1`] },
    ]);
    return served(parts, { [AT.issuer]: { json: { ...parts.issuer, verification } } });
  },
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Of a signed badge. */
const SIGNED: Readonly<Record<string, Mutation>> = {
  'a member changed after it was signed': async (parts, random) => {
    const { text } = (await inputOf(parts)) as { text: string };
    const [header, , signature] = text.split('.');
    const name = random.pick(Object.keys(parts.assertion).filter((member) => member !== '@context'));
    const forged = { ...parts.assertion, [name]: random.pick<unknown>([null, 'x', [], {}, `${String(parts.assertion[name])} `]) };
    return { input: { text: [header, part(forged), signature].join('.') }, world: worldOf(parts) };
  },
  'a bit of it': async (parts, random) => {
    const pieces = ((await inputOf(parts)) as { text: string }).text.split('.');
    const at = 1 + random.below(2);
    const bytes = Buffer.from(pieces[at] ?? '', 'base64url');
    const bit = random.below(bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return { input: { text: pieces.with(at, bytes.toString('base64url')).join('.') }, world: worldOf(parts) };
  },
  'the key of a forger': async (parts, random, forger) => {
    const world = worldOf(parts);
    const own = { ...parts.key, id: `${STRANGER}/k`, publicKeyPem: forger.pem };
    const named = random.pick([
      parts.assertion,
      { ...parts.assertion, verification: { type: 'SignedBadge', creator: `${STRANGER}/k` } },
    ]);
    return {
      input: { text: await signedBy(forger, named, random.pick([{}, { jwk: forger.jwk }, { kid: AT.key }])) },
      world: { ...world, [`${STRANGER}/k`]: { json: own } },
    };
  },
  'no signature': async (parts, random) => {
    const header = part({ alg: random.pick(['none', 'None', 'HS256', parts.pair?.alg]) });
    return { input: { text: [header, part(parts.assertion), ''].join('.') }, world: worldOf(parts) };
  },
  'a key that is not the issuer’s': (parts, random, forger) =>
    served(parts, {
      [AT.key]: {
        json: random.pick([
          { ...parts.key, publicKeyPem: forger.pem },
          { ...parts.key, owner: `${STRANGER}/i` },
          { ...parts.key, revoked: '2026-01-01T00:00:00Z' },
          { ...parts.key, id: `${STRANGER}/k` },
          { ...parts.key, publicKeyPem: 'none' },
        ]),
      },
    }),
  'a key that cannot be had': (parts, random) =>
    served(parts, { [AT.key]: random.pick([null, { status: 404 }, { status: 500 }]) }),
  'on the list of withdrawn ones': (parts) => {
    const { id, uid } = parts.assertion;
    const hit =
      parts.edition === '2.0' ? { ...parts.list, revokedAssertions: [{ id, revocationReason: 'x' }] } : { [String(uid)]: 'x' };
    return served(parts, { [AT.list]: { json: hit } });
  },
  'a list that cannot be had': (parts, random) =>
    served(parts, { [AT.list]: random.pick([null, { status: 404 }, { status: 500 }, { text: 'x' }]) }),
};

/** All that may happen to a badge of this kind. */
export function mutationsOf({ pair, edition }: Parts): [string, Mutation][] {
  const kinds = [
    ANY,
    ...(pair ? [SIGNED] : [HOSTED]),
    ...(edition === '0.5' ? [] : [PARTED]),
    ...(edition === '0.5' || pair ? [] : [SCOPED]),
  ];
  return kinds.flatMap((kind) => Object.entries(kind));
}
