// Whole badges with embedded proofs of keys made for the test, and the world that publishes these keys.
import { type Report, type VerifyOptions, verify } from '../../core/index.ts';
import { ISSUER, type TestKey } from './controllers.ts';
import { type FakeAnswer, fakeHttp } from './fake-http.ts';
import { credentialDocument, proofOf } from './signed-credentials.ts';

/** The time of these verifications: after every date of `credentialDocument`. */
export const NOW = '2026-06-01T00:00:00Z';

/** A badge of `ISSUER`, signed by `key`. */
export async function signedBy(key: TestKey, changes: object = {}, options: object = {}): Promise<Record<string, unknown>> {
  const document = credentialDocument(changes);
  return { ...document, proof: await proofOf(document, key, options) };
}

/** The same by whoever owns the key, and by nobody else: the issuer is a `did:key`. */
export async function selfSignedBy(key: TestKey, changes: object = {}): Promise<Record<string, unknown>> {
  const id = `did:key:${key.multibase}`;
  const issuer = { id, type: ['Profile'], name: 'Sample Accreditor' };
  return signedBy(key, { issuer, ...changes }, { verificationMethod: `${id}#${key.multibase}` });
}

/** What the host of `ISSUER` answers: a profile that lists `key`. */
export function profileWith(key: TestKey, id: string = ISSUER): Record<string, FakeAnswer> {
  const method = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase };
  return {
    [id]: {
      json: { id, type: 'Profile', name: 'Sample University', verificationMethod: [method], assertionMethod: [method.id] },
    },
  };
}

/** Verifies a document as a file; `asked` are the addresses that were asked, in order. */
export async function answerOn(
  document: object | string,
  world: Readonly<Record<string, FakeAnswer>>,
  options: VerifyOptions = {},
): Promise<{ report: Report; asked: string[]; codes: string[] }> {
  const { http, asked } = fakeHttp(world);
  const input = typeof document === 'string' ? { text: document } : { bytes: new TextEncoder().encode(JSON.stringify(document)) };
  const report = await verify(input, { ...options, ports: { http }, policy: { now: NOW } });
  return { report, asked, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}
