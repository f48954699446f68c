// Credentials of an independent issuer, and our suites' answer to them.

import { parseJsonObject } from '../../core/lib/json.ts';
import type { PublicKey } from '../../core/lib/keys/public-key.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { PROOF_SUITES } from '../../core/proof/suites/registry.ts';
import { discloseByOracle, issueByOracle } from './oracle-issuer.mjs';
import { problemOfLater } from './problem-of.ts';
import { credentialDocument } from './signed-credentials.ts';

/** A signed credential as plain JSON, and the key that it was signed with. */
export interface Issued {
  signed: Record<string, unknown>;
  key: PublicKey;
}

/** A credential with several blank nodes that look alike, so that the order of their labels has to be worked out. */
export function intricate(): Record<string, unknown> {
  const document = structuredClone(credentialDocument());
  const subject = document['credentialSubject'] as { achievement: Record<string, unknown> };
  subject.achievement['alignment'] = ['planning', 'review', 'review'].map((target) => ({
    type: ['Alignment'],
    targetName: `Invented framework, ${target}`,
    targetUrl: `https://frameworks.example.org/${target}`,
  }));
  return document;
}

/** Signs a credential by one of the oracle's suites; of a selective disclosure, what a holder shows of it. */
export async function issued(name: string, document: object = intricate()): Promise<Issued> {
  const { signed, publicKeyMultibase } = await issueByOracle(name, document);
  const key = readKey({ multibase: publicKeyMultibase });
  if (name !== 'ecdsa-sd-2023') return { signed, key };
  return { signed: await discloseByOracle(signed, ['/credentialSubject/achievement']), key };
}

/** Verifies the one proof of a credential by the suite that recognises it. */
export async function verifyIssued({ signed, key }: Issued): Promise<JsonObject> {
  const { proof, ...unsecured } = parseJsonObject(JSON.stringify(signed)).value;
  const suite = PROOF_SUITES.find((each) => each.recognises(proof as JsonObject));
  if (!suite || suite.form === 'anchor') throw new Error('no suite recognises it');
  return (await suite.verify({ unsecured: unsecured as JsonObject, proof: proof as JsonObject, key })).signed;
}

/** The code of what a suite finds; `null`: the proof holds. */
export const codeOfIssued = async (one: Issued): Promise<string | null> =>
  (await problemOfLater(() => verifyIssued(one)))?.code ?? null;

/** The same credential with its proof changed. */
export function withProof({ signed, key }: Issued, changes: object): Issued {
  return { signed: { ...signed, proof: { ...(signed['proof'] as object), ...changes } }, key };
}
