// Other spellings of the same badge: everything here is written differently by some platform, and means the same (open-badges.md §3, §12).
import type { Random } from '../random.ts';
import { AT, type Doc, HOLDER, type Parts } from './issue.ts';

/** Rewrites a badge that nobody has signed yet. */
type Spelling = (parts: Parts, random: Random) => void;

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that may be one value or a list of one. */
const MANY = ['type', 'recipient', 'badge', 'issuer', 'image', 'evidence', 'publicKey', '@context', 'verification', 'verify'];
/** Members that may be an address, or an object with it. */
const NAMED = ['badge', 'issuer', 'image', 'criteria', 'evidence', 'publicKey'];
const IGNORED: Doc = {
  'x-unknown': { deep: [1, 2] },
  narrative: null,
  alignment: [],
  endorsement: null,
  related: [],
  version: null,
};

const documents = ({ assertion, kind, issuer }: Parts): Doc[] => [assertion, kind, issuer];
const dated = ['issuedOn', 'issued_on', 'expires'];

function shuffle(document: Doc, random: Random): void {
  const entries = random.shuffled(Object.entries(document));
  for (const [name] of entries) delete document[name];
  for (const [name, value] of entries) {
    if (isDoc(value)) shuffle(value, random);
    document[name] = value;
  }
}

function rename(document: Doc, from: string, to: string): void {
  if (!(from in document) || to in document) return;
  document[to] = document[from];
  delete document[from];
}

/** Every way. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'another order'(parts, random) {
    for (const document of documents(parts)) shuffle(document, random);
  },
  'lists of one'(parts, random) {
    for (const document of documents(parts)) {
      const name = random.pick(MANY);
      // Of the first edition the shape of these two is its sign.
      const isSign = parts.edition === '0.5' && ['recipient', 'badge', 'issuer'].includes(name);
      if (name in document && !Array.isArray(document[name]) && !isSign) document[name] = [document[name]];
    }
  },
  'objects with an id'(parts, random) {
    const name = random.pick(NAMED);
    for (const document of documents(parts)) if (typeof document[name] === 'string') document[name] = { id: document[name] };
  },
  'embedded beside its address'({ assertion, kind, issuer, pair }, random) {
    // What stands in a signed badge is signed: it is the badge's own words then.
    const part = structuredClone(kind);
    if (random.below(2) === 0 && kind['issuer'] === AT.issuer) part['issuer'] = { ...issuer, id: AT.issuer };
    if (assertion['badge'] === AT.kind && !pair) assertion['badge'] = { ...part, id: AT.kind };
  },
  'Unix seconds'({ assertion }, random) {
    for (const name of dated) {
      const value = assertion[name];
      if (typeof value !== 'string' || !value.includes('T')) continue;
      const seconds = Date.parse(value) / 1_000;
      assertion[name] = random.pick([seconds, String(seconds)]);
    }
  },
  'another zone'({ assertion }, random) {
    for (const name of dated) {
      const value = assertion[name];
      if (typeof value !== 'string' || !value.endsWith('Z')) continue;
      const hours = random.below(12);
      const shifted = new Date(Date.parse(value) + hours * 3_600_000).toISOString();
      assertion[name] = shifted.replace('Z', `+${String(hours).padStart(2, '0')}:00`);
    }
  },
  'names of another edition'({ assertion, edition }, random) {
    if (edition === '0.5') return;
    const [from, to] = random.pick([
      ['verification', 'verify'],
      ['verify', 'verification'],
      ['issuedOn', 'issued_on'],
    ] as const);
    rename(assertion, from, to);
    for (const name of ['verification', 'verify']) {
      const object = assertion[name];
      if (!isDoc(object)) continue;
      const isSigned = /signed/i.test(String(object['type']));
      object['type'] = random.pick(isSigned ? ['SignedBadge', 'signed'] : ['HostedBadge', 'hosted']);
    }
  },
  'a context without its sign, or in a list'({ assertion, edition }, random) {
    if (edition !== '1.1' && edition !== '2.0') return;
    if (random.below(2) === 0) rename(assertion, '@context', 'context');
    else if (typeof assertion['@context'] === 'string')
      assertion['@context'] = [assertion['@context'], { x: 'https://x.example.org/' }];
  },
  'types of another spelling'({ assertion, kind, issuer, edition }, random) {
    if (edition !== '2.0') return;
    assertion['type'] = random.pick(['Assertion', ['Assertion'], ['obi:Assertion'], ['Assertion', 'x:Award']]);
    kind['type'] = random.pick(['BadgeClass', ['BadgeClass', 'x:Course'], 'obi:BadgeClass']);
    issuer['type'] = random.pick(['Issuer', 'Profile', 'IssuerOrg', ['Profile', 'x:School']]);
  },
  'http addresses'({ assertion, kind }, random) {
    const old = (address: string) => address.replace(/^https:/, 'http:');
    if (random.below(2) === 0 && assertion['badge'] === AT.kind) assertion['badge'] = old(AT.kind);
    if (random.below(2) === 0 && kind['issuer'] === AT.issuer) kind['issuer'] = old(AT.issuer);
  },
  'members that mean nothing'(parts, random) {
    const [name, value] = random.pick(Object.entries(IGNORED));
    const document = random.pick(documents(parts));
    if (!(name in document)) document[name] = value;
  },
  'the recipient otherwise'({ assertion }, random) {
    const recipient = assertion['recipient'];
    if (!isDoc(recipient)) return;
    const plain = { type: 'email', hashed: false, identity: HOLDER };
    const upper = { ...recipient, identity: String(recipient['identity']).replace(/\$.*/, (hex) => hex.toUpperCase()) };
    assertion['recipient'] = random.pick([
      plain,
      upper,
      { ...plain, hashed: true },
      { ...recipient, hashed: false },
      { ...recipient, type: ['email'] },
      { ...recipient, type: 'schema:email' },
      [{ type: 'telephone', identity: '+81-3-0000-0000' }, recipient],
    ]);
  },
  'criteria as a text'({ kind, edition }, random) {
    if (edition === '2.0')
      kind['criteria'] = random.pick<unknown>([{ narrative: 'Finish it.' }, { id: kind['criteria'], narrative: 'Finish it.' }]);
  },
  'the key in the profile'({ issuer, key }) {
    if (key && issuer['publicKey'] === AT.key) issuer['publicKey'] = { ...key };
  },
};
