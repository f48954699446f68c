// Credentials that independent issuers have just made, and forgeries of them, each with all that its hosts answer: plain JSON, so that
// Node and a page can be asked about the very same.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { ProblemCode, Verdict } from '../../core/index.ts';
import { testKey } from './controllers.ts';
import { discloseByOracle, issueByOracle, oracleSuites } from './oracle-issuer.mjs';
import { intricate } from './oracle-proofs.ts';
import { credentialDocument, proofOf } from './signed-credentials.ts';
import { assertionOf, pairOf, signedBy, worldOf } from './signed-ob2.ts';
import { encodedList } from './status-lists.ts';
import { vectorsPresent, vectorTable } from './vectors.ts';

/** When everything of this file is judged: independent issuers sign with the time that it is. */
export const NOW = new Date().toISOString();

/** One question, and what every engine is to answer. */
export interface SignedCase {
  id: string;
  /** As it is pasted. */
  text: string;
  /** What is served, as JSON, by its address; everything else answers that there is nothing. */
  served: Record<string, unknown>;
  verdict: Verdict;
  /** One that must be told. */
  code?: ProblemCode;
}

const HOST = 'https://badges.example.org';

/** What an https issuer serves about itself. */
function profile(id: string, publicKeyMultibase: string): Record<string, unknown> {
  const method = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase };
  return { id, type: 'Profile', name: 'Sample University', verificationMethod: [method], assertionMethod: [method.id] };
}

/** The same credential with another name on it. */
const renamed = (text: string) => text.replace('Sample Statistics', 'Sample Philosophy');
const forged = (one: SignedCase): SignedCase => ({
  ...one,
  id: `${one.id}, changed`,
  text: renamed(one.text),
  verdict: 'not-genuine',
  code: 'proof.signature-invalid',
});

async function ofSuite(name: string): Promise<SignedCase[]> {
  const id = `${HOST}/issuers/${name.replaceAll(' ', '-').toLowerCase()}`;
  const issuer = { id, type: ['Profile'], name: 'Sample University' };
  const { signed, publicKeyMultibase } = await issueByOracle(name, { ...intricate(), issuer });
  const shown = name === 'ecdsa-sd-2023' ? await discloseByOracle(signed, ['/credentialSubject/achievement']) : signed;
  const served = { [id]: profile(id, publicKeyMultibase) };
  const whole: SignedCase = { id: name, text: JSON.stringify(shown), served, verdict: 'genuine' };
  return [whole, forged(whole)];
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const;

async function ofToken(alg: (typeof ALGORITHMS)[number]): Promise<SignedCase[]> {
  const host = `https://${alg.toLowerCase()}.example.org`;
  const id = `${host}/issuer`;
  const made = () => generateKeyPair(alg, { extractable: true, ...(alg === 'EdDSA' && { crv: 'Ed25519' }) });
  const [own, stranger] = await Promise.all([made(), made()]);
  const served = {
    [`${host}/.well-known/jwks.json`]: { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'key-1', use: 'sig' }] },
  };
  const document = credentialDocument({ issuer: { id, type: ['Profile'], name: 'Sample University' } });
  const claims = { ...document, iss: id, jti: String(document['id']), sub: 'did:example:hanako', nbf: 1_767_225_600 };
  const text = await new SignJWT(claims).setProtectedHeader({ alg, kid: 'key-1', typ: 'vc+jwt' }).sign(own.privateKey);
  const other = await new SignJWT(claims).setProtectedHeader({ alg, kid: 'key-1', typ: 'vc+jwt' }).sign(stranger.privateKey);
  const whole: SignedCase = { id: `token ${alg}`, text, served, verdict: 'genuine' };
  return [
    whole,
    { ...whole, id: `token ${alg}, a stranger’s`, text: other, verdict: 'not-genuine', code: 'proof.signature-invalid' },
  ];
}

/** A signed badge of Open Badges 2.0, whose key is a PEM. */
async function ofOpenBadges2(alg: (typeof ALGORITHMS)[number]): Promise<SignedCase[]> {
  const [own, stranger] = await Promise.all([pairOf(alg), pairOf(alg)]);
  const served = Object.fromEntries(Object.entries(worldOf(own)).map(([url, { json }]) => [url, json]));
  const whole: SignedCase = {
    ...{ id: `token ${alg}, Open Badges 2`, text: await signedBy(own, assertionOf()) },
    ...{ served, verdict: 'genuine' },
  };
  const other = await signedBy(stranger, assertionOf());
  return [
    whole,
    { ...whole, id: `${whole.id}, a stranger’s`, text: other, verdict: 'not-genuine', code: 'proof.signature-invalid' },
  ];
}

/** Issuers that are known by other ids than addresses, and a list of withdrawn badges. */
async function ofIssuers(): Promise<SignedCase[]> {
  const key = await testKey();
  const sign = async (issuer: string, method: string, changes: object = {}) => {
    const document = credentialDocument({ issuer: { id: issuer, type: ['Profile'], name: 'Sample University' }, ...changes });
    return { ...document, proof: await proofOf(document, key, { verificationMethod: method }) };
  };
  const web = 'did:web:badges.example.org:schools:web';
  const webDocument = { ...profile(web, key.multibase), '@context': ['https://www.w3.org/ns/did/v1'] };
  const atWeb = { [`${HOST}/schools/web/did.json`]: webDocument };
  const own = `did:key:${key.multibase}`;
  const list = `${HOST}/status/1`;
  const entry = (statusListIndex: string) => ({
    id: `${list}#${statusListIndex}`,
    ...{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex, statusListCredential: list },
  });
  const listDocument = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    ...{
      id: list,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: web,
      validFrom: '2026-01-01T00:00:00Z',
    },
    credentialSubject: {
      ...{ id: `${list}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation' },
      encodedList: encodedList([7]),
    },
  };
  const method = `${web}#key-1`;
  const signedList = { ...listDocument, proof: await proofOf(listDocument, key, { verificationMethod: method }) };
  const withList = { ...atWeb, [list]: signedList };
  const byWeb: SignedCase = {
    ...{ id: 'did:web', text: JSON.stringify(await sign(web, method)), served: atWeb, verdict: 'genuine' as const },
  };
  return [
    byWeb,
    forged(byWeb),
    {
      ...{ id: 'did:key', text: JSON.stringify(await sign(own, `${own}#${key.multibase}`)), served: {} },
      ...{ verdict: 'issuer-unproven', code: 'issuer.self-asserted' },
    },
    {
      ...{ id: 'a status list', served: withList, verdict: 'genuine' },
      text: JSON.stringify(await sign(web, method, { credentialStatus: entry('6') })),
    },
    {
      ...{ id: 'a status list that names it', served: withList, verdict: 'revoked', code: 'status.revoked' },
      text: JSON.stringify(await sign(web, method, { credentialStatus: entry('7') })),
    },
  ];
}

/** Each key of the table as a did:key, and as a key that a host publishes, with the signature that the table has for it. */
async function ofSmallOrder(): Promise<SignedCase[]> {
  if (!vectorsPresent) return [];
  const { base58 } = await import('@scure/base');
  const rows = vectorTable<{ publicKey: string; signature: string; expect: string; anyCode: ProblemCode[] }>(
    'ed25519-small-order',
  ).rows;
  return rows
    .filter((row) => row.expect === 'refuse')
    .flatMap(({ id, publicKey, signature, anyCode: [code = 'proof.key-malformed'] }): SignedCase[] => {
      const multibase = `z${base58.encode(Uint8Array.of(0xed, 0x01, ...Buffer.from(publicKey, 'hex')))}`;
      const under = (issuer: string, verificationMethod: string) =>
        JSON.stringify({
          ...credentialDocument({ issuer }),
          proof: {
            ...{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', verificationMethod },
            ...{ proofPurpose: 'assertionMethod', proofValue: `z${base58.encode(Buffer.from(signature, 'hex'))}` },
          },
        });
      const own = `did:key:${multibase}`;
      const hosted = `${HOST}/issuers/${id}`;
      return [
        { id: `${id}, did:key`, text: under(own, `${own}#${multibase}`), served: {}, verdict: 'not-genuine', code },
        {
          ...{ id: `${id}, published`, text: under(hosted, `${hosted}#key-1`), verdict: 'not-genuine', code },
          served: { [hosted]: profile(hosted, multibase) },
        },
      ];
    });
}

/** Every case, made anew. */
export async function signedCases(): Promise<SignedCase[]> {
  const made = [
    ...oracleSuites.map(ofSuite),
    ...ALGORITHMS.map(ofToken),
    ...ALGORITHMS.map(ofOpenBadges2),
    ofIssuers(),
    ofSmallOrder(),
  ];
  return (await Promise.all(made)).flat();
}
