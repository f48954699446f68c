import { describe, expect, it } from 'vitest';
import { AKARI, NORA, REX, RIKU } from '../../../../demo/world/people.ts';
import { signedAnswers } from '../../../../demo/world/signed/answers.ts';
import * as badges from '../../../../demo/world/signed/badges.ts';
import { UNIVERSITY } from '../../../../demo/world/signed/signers.ts';

const { genuine, withdrawn, onHold, outOfReach, altered, forged, selfMade, record, harbourToken } = badges;
type Proof = { verificationMethod: string; proofValue: string };
const proofOf = ({ proof }: Record<string, unknown>) => proof as Proof;

async function keysOfUniversity(): Promise<string[]> {
  const [, served] = [...(await signedAnswers())].find(([url]) => url.endsWith('/.well-known/did.json')) ?? [];
  return JSON.parse(served?.text ?? '').assertionMethod;
}

describe('the signed badges of the sample world', () => {
  it('name a key that the university lists, but for those that it did not sign', async () => {
    const keys = await keysOfUniversity();
    for (const made of [genuine, withdrawn, onHold, outOfReach, altered, record]) {
      expect(keys, made.name).toContain(proofOf(await made()).verificationMethod);
    }
    const { verificationMethod } = proofOf(await forged());
    expect(verificationMethod.startsWith(`${UNIVERSITY.id}#z6Mk`)).toBe(true);
    expect(keys).not.toContain(verificationMethod);
    expect(await selfMade()).toMatchObject({ issuer: { id: expect.stringMatching(/^did:key:z6Mk/), name: UNIVERSITY.name } });
  });

  it('differ, changed and unchanged, in the name of the course alone', async () => {
    const [before, after] = [await genuine(), await altered()].map((badge) => JSON.stringify(badge));
    expect(after).not.toBe(before);
    expect(after?.replaceAll('応用', '基礎')).toBe(before);
  });

  it('hold two signed badges in one record, which is signed too', async () => {
    const { proof, credentialSubject } = await record();
    const { verifiableCredential } = credentialSubject as { verifiableCredential: Record<string, unknown>[] };
    expect(proof).toMatchObject({ cryptosuite: 'eddsa-jcs-2022' });
    expect(verifiableCredential.map((member) => (member['proof'] as { cryptosuite: string }).cryptosuite)).toEqual([
      ...['eddsa-rdfc-2022', 'eddsa-rdfc-2022'],
    ]);
  });

  it('say to nobody whose they are', async () => {
    const made = [genuine(), withdrawn(), onHold(), outOfReach(), altered(), forged(), selfMade(), record()];
    const payload = (await harbourToken()).split('.')[1] ?? '';
    const texts = [
      ...(await Promise.all(made)).map((badge) => JSON.stringify(badge)),
      Buffer.from(payload, 'base64url').toString(),
    ];
    for (const text of texts) {
      expect(text).toContain('"identityHash":"sha256$');
      for (const { name, email } of [AKARI, NORA, REX, RIKU]) {
        expect(text).not.toContain(email);
        expect(text).not.toContain(name);
      }
    }
  });
});
