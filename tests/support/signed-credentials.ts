// Credentials that a test signs itself: with embedded proofs over canonical JSON (eddsa-jcs-2022), or as tokens. Written from the
// standards, with nothing of core, so that both sides do not err alike.
import canonicalizeJson from 'canonicalize';
import type { Credential, Token } from '../../core/model/credential.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { ISSUER, type TestKey } from './controllers.ts';

const encoder = new TextEncoder();
const sha256 = async (value: unknown) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(canonicalizeJson(value) as string)));

/** A credential of invented facts, unsigned; a test changes what it is about. */
export function credentialDocument(changes: object = {}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c0001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: ISSUER, type: ['Profile'], name: 'Sample University' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:hanako',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c0002',
        type: ['Achievement'],
        name: 'Sample Statistics',
        description: 'An invented course.',
        criteria: { narrative: 'Finish it.' },
      },
    },
    ...changes,
  };
}

/** A proof of `document` by `key`; @param previous the proofs that it builds on */
export async function proofOf(
  document: object,
  key: TestKey,
  options: object = {},
  previous: readonly object[] = [],
): Promise<Record<string, unknown>> {
  const { base58 } = await import('@scure/base');
  const opt = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: `${ISSUER}#key-1`,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const unsecured = previous.length > 0 ? { ...document, proof: previous } : document;
  const data = Uint8Array.of(...(await sha256(opt)), ...(await sha256(unsecured)));
  return { ...opt, proofValue: `z${base58.encode(await key.sign(data))}` };
}

/** A credential as parse leaves it. */
export function credentialIn(document: object, token: Token | null = null): Credential {
  const parsed = JSON.parse(JSON.stringify(document)) as JsonObject;
  const issuer = parsed['issuer'];
  const issuerId = typeof issuer === 'string' ? issuer : ((issuer as JsonObject | undefined)?.['id'] as string | undefined);
  return {
    model: JSON.stringify(parsed['@context'] ?? '').includes('2018/credentials/v1') ? 'vcdm-1.1' : 'vcdm-2.0',
    document: parsed,
    token,
    id: (parsed['id'] as string | undefined) ?? null,
    issuerId: issuerId ?? null,
    types: (parsed['type'] as string[] | undefined) ?? [],
  };
}

/** A token by `key`, taken apart as parse does it. */
export async function tokenBy(key: TestKey, payload: object, header: object = {}): Promise<Token> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = { alg: 'EdDSA', ...header };
  const signingInput = encoder.encode(`${part(head)}.${part(payload)}`);
  return {
    header: head as JsonObject,
    payload: JSON.parse(JSON.stringify(payload)) as JsonObject,
    signingInput,
    signature: await key.sign(signingInput),
  };
}
