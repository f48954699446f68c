// Credentials freshly issued by the implementations of others (@digitalbazaar/vc and its suites, jose), and the worlds in which
// their issuers publish the keys.
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { discloseByOracle, oracleSigner } from '../../support/oracle-issuer.mjs';

export type Doc = Record<string, unknown>;

/** What the hosts of a world serve, by address. */
export type World = Readonly<Record<string, Doc>>;

/** One credential as somebody hands it over, and what it is. */
export interface Issued {
  name: string;
  /** What covers it: a graph, the canonical text, or a part of it that the holder chose; a token. */
  covers: 'graph' | 'text' | 'part' | 'token';
  /** The signed document, or the claims of the token. */
  document: Doc;
  /** JSON or a compact token. */
  text: string;
  world: World;
  verdict: 'genuine' | 'issuer-unproven';
}

/** The time by which everything here is judged. */
export const NOW = '2026-06-01T00:00:00Z';

const HOST = 'https://badges.example.org';
/** Another party, with a document and a key of its own: whoever points there finds something. */
export const STRANGER = 'did:web:attacker.example.net';

/** How the issuer is named and where it says which keys are its own. */
export type Party = 'did:web' | 'https' | 'did:key';
export const PARTIES: readonly Party[] = ['did:web', 'https', 'did:key'];

/** One kind of proof, one kind of issuer, one edition of the data model. */
export async function issueEmbedded(suite: string, party: Party, edition: 1 | 2 = 2): Promise<Issued> {
  const signer = await oracleSigner(suite);
  const key = signer.publicKeyMultibase;
  const id = issuerId(party, key);
  const method = party === 'did:key' ? `${id}#${key}` : `${id}#key-1`;
  const base = await signer.sign(credential(id, edition), method);
  const pointers = ['/credentialSubject/achievement', '/credentialSubject/id'];
  const document = suite === 'ecdsa-sd-2023' ? await discloseByOracle(base, pointers) : base;
  const multikey = { id: method, type: 'Multikey', controller: id, publicKeyMultibase: key };
  return {
    name: `${suite}, ${party}, VCDM ${edition}`,
    covers: suite === 'ecdsa-sd-2023' ? 'part' : suite.includes('jcs') ? 'text' : 'graph',
    document,
    text: JSON.stringify(document),
    world: { ...(await strangersWorld()), ...publishing(party, id, multikey) },
    verdict: party === 'did:key' ? 'issuer-unproven' : 'genuine',
  };
}

/** One algorithm: by the issuer's own document, or by the key set of its host. */
export async function issueToken(alg: string, party: 'did:web' | 'https', edition: 1 | 2 = 2): Promise<Issued> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const id = issuerId(party, '');
  const kid = party === 'did:web' ? `${id}#key-1` : 'key-1';
  const jwk = { ...(await exportJWK(publicKey)), kid, alg };
  const document = credential(id, edition);
  const subject = (document['credentialSubject'] as Doc)['id'];
  const claims = { iss: id, sub: subject, jti: document['id'], nbf: Date.parse(START) / 1_000 };
  const payload = edition === 1 ? { ...claims, vc: document } : { ...document, ...claims };
  const text = await new SignJWT(payload as JWTPayload).setProtectedHeader({ alg, typ: 'JWT', kid }).sign(privateKey);
  const method = { id: kid, type: 'JsonWebKey', controller: id, publicKeyJwk: jwk };
  const keys = { [`${HOST}/.well-known/jwks.json`]: { keys: [jwk] }, [id]: { id, type: 'Profile', name: 'Sample University' } };
  return {
    name: `${alg}, ${party}, VCDM ${edition}`,
    covers: 'token',
    document: payload,
    text,
    world: { ...(await strangersWorld()), ...(party === 'did:web' ? publishing(party, id, method) : keys) },
    verdict: 'genuine',
  };
}

/** The public key that a document of this world shows first: what a confused verifier could take for a secret. */
export function publishedJwk(world: World): JWK | undefined {
  for (const document of Object.values(world)) {
    const [method] = (document['verificationMethod'] ?? document['keys'] ?? []) as (Doc & JWK)[];
    const jwk = (method?.['publicKeyJwk'] ?? method) as JWK | undefined;
    if (jwk?.kty) return jwk;
  }
  return undefined;
}

const START = '2026-01-01T00:00:00Z';
const UUID = 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c000';

function credential(issuer: string, edition: 1 | 2): Doc {
  const contexts = {
    1: ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'],
    2: ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  };
  return {
    '@context': contexts[edition],
    id: `${UUID}1`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Sample Statistics',
    issuer: { id: issuer, type: ['Profile'], name: 'Sample University', url: 'https://www.example.org/' },
    ...(edition === 1 ? { issuanceDate: START } : { validFrom: START, validUntil: '2030-01-01T00:00:00Z' }),
    credentialSubject: {
      id: 'did:example:hanako',
      type: ['AchievementSubject'],
      achievement: {
        id: `${UUID}2`,
        type: ['Achievement'],
        name: 'Sample Statistics',
        description: 'An invented course, with an é and a 証.',
        criteria: { narrative: 'Finish it.' },
        image: { id: 'https://badges.example.org/1.png', type: 'Image' },
        tag: ['invented', 'sample'],
        alignment: ['planning', 'review', 'review'].map((target) => ({
          type: ['Alignment'],
          targetName: `Invented framework, ${target}`,
          targetUrl: `https://frameworks.example.org/${target}`,
        })),
      },
    },
  };
}

function issuerId(party: Party, key: string): string {
  if (party === 'did:web') return 'did:web:badges.example.org';
  return party === 'https' ? `${HOST}/issuer` : `did:key:${key}`;
}

function publishing(party: Party, id: string, method: Doc): World {
  if (party === 'did:key') return {};
  const document = { id, verificationMethod: [method], assertionMethod: [method['id']] };
  if (party === 'did:web') return { [`${HOST}/.well-known/did.json`]: document };
  return { [id]: { ...document, type: 'Profile', name: 'Sample University' } };
}

async function strangersWorld(): Promise<World> {
  const { publicKeyMultibase } = await oracleSigner('eddsa-rdfc-2022');
  const method = { id: `${STRANGER}#key-1`, type: 'Multikey', controller: STRANGER, publicKeyMultibase };
  return {
    'https://attacker.example.net/.well-known/did.json': {
      id: STRANGER,
      verificationMethod: [method],
      assertionMethod: [method.id],
    },
  };
}
