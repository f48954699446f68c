// Changes of what an issuer publishes, after which a badge is not its own any more, or nobody can say.
import type { Random } from '../random.ts';
import { type Doc, STRANGER, type World } from './issue.ts';

type Change = (document: Doc, key: Doc) => Doc | null;

const methods = ({ verificationMethod, keys }: Doc) => (verificationMethod ?? keys ?? []) as Doc[];
const withKey = (document: Doc, key: Doc): Doc =>
  'keys' in document ? { ...document, keys: [key] } : { ...document, verificationMethod: [key] };

/** A key with one character of it changed, in whatever form it is written; or none of it. */
function changedKey(key: Doc, random: Random): Doc {
  const swap = (text: string) => {
    const at = 8 + random.below(Math.max(1, text.length - 9));
    return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  };
  if (typeof key['publicKeyMultibase'] === 'string') {
    return { ...key, publicKeyMultibase: swap(key['publicKeyMultibase']) };
  }
  const jwk = (key['publicKeyJwk'] ?? key) as Doc;
  const member = 'n' in jwk ? 'n' : 'x';
  const other = { ...jwk, [member]: swap(String(jwk[member])) };
  return key['publicKeyJwk'] ? { ...key, publicKeyJwk: other } : other;
}

const CHANGES: Readonly<Record<string, (random: Random) => Change>> = {
  'another key': (random) => (document, key) => withKey(document, changedKey(key, random)),
  'no key': () => (document) => ('keys' in document ? { ...document, keys: [] } : { ...document, verificationMethod: [] }),
  'no document': () => () => null,
  'a key by another name': () => (document, key) => withKey(document, { ...key, id: `${String(key['id'])}x`, kid: 'another' }),
  'a key of somebody else': () => (document, key) =>
    'keys' in document ? { ...document, iss: STRANGER } : withKey(document, { ...key, controller: STRANGER }),
  'a key that was withdrawn': () => (document, key) => withKey(document, { ...key, revoked: '2026-05-15T00:00:00Z' }),
  'a key that has ended': () => (document, key) => withKey(document, { ...key, expires: '2026-05-15T00:00:00Z' }),
  'a key for something else': () => (document, key) =>
    'keys' in document
      ? withKey(document, { ...key, use: 'enc' })
      : { ...document, assertionMethod: [], authentication: document['assertionMethod'] },
  'a document of somebody else': () => (document) => ({ ...document, id: STRANGER, iss: STRANGER }),
  'an error in place of it': () => () => ({ error: 'not today' }),
};

/** The world with one thing of the issuer's changed, and what; `null`: it publishes nothing. */
export function mutatedWorld(world: World, random: Random): { what: string; world: World } | null {
  const [found] = Object.entries(world).filter(([url, document]) => !url.includes('attacker') && methods(document).length > 0);
  if (!found) return null;
  const [url, document] = found;
  const what = random.pick(Object.keys(CHANGES));
  const changed = CHANGES[what]?.(random)(document, methods(document)[0] as Doc) ?? null;
  const { [url]: _, ...others } = world;
  return { what, world: changed ? { ...others, [url]: changed } : others };
}
