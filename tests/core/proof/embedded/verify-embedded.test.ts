import { beforeAll, describe, expect, it } from 'vitest';
import type { Controller } from '../../../../core/model/controller.ts';
import { proof as check } from '../../../../core/proof/check.ts';
import { controllerWith, ISSUER, keyWith, type TestKey, testKey } from '../../../support/controllers.ts';
import { fakeContext } from '../../../support/fake-context.ts';
import { discloseByOracle, oracleSigner } from '../../../support/oracle-issuer.mjs';
import { badgeFor } from '../../../support/people.ts';
import { problemOfLater } from '../../../support/problem-of.ts';
import { credentialDocument, credentialIn, proofOf } from '../../../support/signed-credentials.ts';
import { listCredential } from '../../../support/status-lists.ts';

const NOW = Date.UTC(2026, 5, 1);
let key: TestKey;
let other: TestKey;
beforeAll(async () => {
  key = await testKey();
  other = await testKey();
});

const published = () => controllerWith([keyWith({ multibase: key.multibase })]);
const silent = () => controllerWith([], { state: 'silent' });
const unknown = () => controllerWith([], { state: 'unknown' });
/** A party whose id is its key. */
const selfMade = ({ multibase }: TestKey): Controller => {
  const id = `did:key:${multibase}`;
  return controllerWith([keyWith({ multibase }, { id: `${id}#${multibase}`, controller: id })], {
    id,
    state: 'self-made',
    host: null,
  });
};

const isOpenBadge = (document: object) => JSON.stringify(document).includes('OpenBadgeCredential');

async function run(document: object, controller: Controller | null = published(), others: Record<string, Controller> = {}) {
  const asked: string[] = [];
  const context = fakeContext({
    now: NOW,
    controller: async (id) => {
      asked.push(id);
      return others[id] ?? controllerWith([], { id, state: 'unknown' });
    },
  });
  const findings = {
    badge: badgeFor({ standard: isOpenBadge(document) ? 'ob-3.0' : 'vc' }),
    credential: credentialIn(document),
    ...(controller && { controller }),
  };
  return { ...(await check.run(context, findings)), asked };
}
const faults = async (document: object, controller: Controller | null = published(), others: Record<string, Controller> = {}) => {
  const problem = await problemOfLater(() => run(document, controller, others));
  return problem && [problem.code, ...problem.beside];
};
const signed = async (by = key, options: object = {}, changes: object = {}) => {
  const document = credentialDocument(changes);
  return { ...document, proof: await proofOf(document, by, options) };
};

describe('a credential with an embedded proof', () => {
  it('holds by a key that the issuer publishes, and is shown as it was signed', async () => {
    const { outcome, problems, found, facts } = await run(await signed());
    expect([outcome, problems]).toEqual([undefined, []]);
    expect(found?.badge).toMatchObject({ name: 'Sample Statistics', issuer: { id: ISSUER }, standard: 'ob-3.0' });
    expect(found?.shown?.name).toBe('Sample Statistics');
    expect(facts).toEqual({ suite: 'eddsa-jcs-2022', key: `${ISSUER}#key-1` });
  });

  it('holds for the part that a holder chose to show, and says that it is a part', async () => {
    const { publicKeyMultibase, sign } = await oracleSigner('ecdsa-sd-2023');
    const whole = await sign(credentialDocument({ validUntil: '2026-02-01T00:00:00Z' }), `${ISSUER}#key-1`);
    const part = await discloseByOracle(whole, ['/credentialSubject/achievement', '/credentialSubject/id']);
    const { problems, found } = await run(part, controllerWith([keyWith({ multibase: publicKeyMultibase })]));
    // The end that the issuer set is no longer there.
    expect(found?.badge).toMatchObject({ name: 'Sample Statistics', expires: null });
    expect(problems).toEqual([{ code: 'proof.part-shown', detail: {} }]);
  });

  it('is no badge where its type, written out as an address, is that of a status list', async () => {
    const { publicKeyMultibase, sign } = await oracleSigner('eddsa-rdfc-2022');
    const list = await sign(listCredential({ list: { issuer: ISSUER } }), `${ISSUER}#key-1`);
    const type = ['VerifiableCredential', 'https://www.w3.org/ns/credentials/status#BitstringStatusListCredential'];
    const publishes = controllerWith([keyWith({ multibase: publicKeyMultibase })]);
    expect(await faults({ ...list, type }, publishes)).toEqual(['proof.unmapped-term']);
  });

  it('holds where the method is an object, relative, or in a list of one proof', async () => {
    const method = { id: `${ISSUER}#key-1`, type: 'Multikey' };
    expect(await faults(await signed(key, { verificationMethod: method }))).toBeNull();
    expect(await faults(await signed(key, { verificationMethod: '#key-1' }))).toBeNull();
    const one = await signed();
    expect(await faults({ ...one, proof: [one.proof] })).toBeNull();
  });

  it('fails where anything was changed', async () => {
    const document = await signed();
    expect(await faults({ ...document, name: 'PhD' })).toEqual(['proof.signature-invalid']);
    expect(await faults({ ...document, proof: { ...document.proof, expires: '2099-01-01T00:00:00Z' } })).toEqual([
      'proof.signature-invalid',
    ]);
  });

  it('fails where a stranger signed under the issuer’s key id', async () => {
    expect(await faults(await signed(other))).toEqual(['proof.signature-invalid']);
  });

  it('fails where the key after the # is a stranger’s', async () => {
    const forged = await signed(other, { verificationMethod: `${ISSUER}#${other.multibase}` });
    expect(await faults(forged)).toEqual(['proof.key-not-bound']);
  });

  it('fails where another party signed, which is not asked', async () => {
    const id = `did:key:${other.multibase}`;
    const document = await signed(other, { verificationMethod: id });
    expect(await faults(document, published(), { [id]: selfMade(other) })).toEqual(['proof.issuer-mismatch']);
    expect(await faults(document, selfMade(key))).toEqual(['proof.issuer-mismatch']);
    const method = 'https://attacker.example.net/key.json';
    expect(await faults(await signed(other, { verificationMethod: method }))).toEqual(['proof.key-not-bound']);
  });

  it('fails without a method, and with another purpose', async () => {
    expect(await faults(await signed(key, { verificationMethod: undefined }))).toEqual(['proof.key-not-bound']);
    expect(await faults(await signed(key, { proofPurpose: 'authentication' }))).toEqual(['proof.purpose']);
  });

  it('cannot be told where its date lies ahead, clocks aside', async () => {
    expect(await faults(await signed(key, { created: '2026-06-01T00:06:00Z' }))).toEqual(['proof.created-in-future']);
    expect(await faults(await signed(key, { created: '2026-06-01T00:04:00Z' }))).toBeNull();
  });

  it('tells the end that the proof gives itself', async () => {
    const { found } = await run(await signed(key, { expires: '2025-05-01T00:00:00Z' }));
    expect(found?.proofExpires).toBe('2025-05-01T00:00:00Z');
  });

  it('is missing where there is none, and unsupported where its kind is not known', async () => {
    const document = credentialDocument();
    for (const proof of [undefined, null, []]) expect(await faults({ ...document, proof })).toEqual(['proof.missing']);
    const unheard = { type: 'DataIntegrityProof', cryptosuite: 'future-2040', proofValue: 'z1' };
    expect(await problemOfLater(() => run({ ...document, proof: unheard }))).toMatchObject({
      code: 'proof.unsupported',
      detail: { suite: 'future-2040' },
    });
    expect(await faults({ ...document, proof: ['text'] })).toEqual(['proof.unsupported']);
  });

  it('cannot be told where the issuer’s own proof may be one of an unknown kind, beside another party’s', async () => {
    const id = `did:key:${other.multibase}`;
    const witnessed = await signed(other, { verificationMethod: `${id}#${other.multibase}` });
    const unheard = { type: 'DataIntegrityProof', cryptosuite: 'future-2040', verificationMethod: `${ISSUER}#key-2` };
    expect(await faults({ ...witnessed, proof: [unheard, witnessed.proof] })).toEqual(['proof.unsupported']);
    // A proof in the issuer's name must be the issuer's, whatever stands beside it.
    const forged = await signed(other, { verificationMethod: `${ISSUER}#${other.multibase}` });
    expect(await faults({ ...forged, proof: [unheard, forged.proof] })).toEqual(['proof.key-not-bound']);
  });

  it('is given up where its chain, or all credentials together, would take endless work', async () => {
    const evidence = Array.from({ length: 600 }, (_, index) => ({ type: ['Evidence'], name: `n${index}`, genre: 'x' }));
    const document = credentialDocument({ evidence });
    const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', verificationMethod: `${ISSUER}#key-1` };
    const one = { ...options, proofPurpose: 'assertionMethod', proofValue: `z${'1'.repeat(64)}` };
    const chain = Array.from({ length: 9 }, (_, index) => ({ ...one, id: `urn:p:${index}`, previousProof: 'urn:p:first' }));
    const whole = { ...document, proof: [{ ...one, id: 'urn:p:first' }, ...chain] };
    expect(await faults(whole)).toEqual(['proof.graph-too-complex']);
    expect((await faults({ ...document, proof: one }))?.[0]).toBe('proof.signature-invalid');
    // Ten proofs of one document are one graph, and canonical JSON costs next to nothing.
    const set = Array.from({ length: 10 }, () => one);
    expect((await faults({ ...document, proof: set }))?.[0]).toBe('proof.signature-invalid');
    const json = whole.proof.map((proof) => ({ ...proof, cryptosuite: 'eddsa-jcs-2022' }));
    expect((await faults({ ...document, proof: json }))?.[0]).toBe('proof.signature-invalid');
  });

  it('is left to others where one of its proofs leads to a blockchain in a way that nobody knows', async () => {
    const { proof, ...document } = await signed();
    for (const anchored of [{ type: 'MerkleProof2031' }, { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2031' }]) {
      expect(await faults({ ...document, proof: [proof, anchored] })).toEqual(['proof.unsupported']);
    }
  });

  it('is not judged by its contexts where its kind is not known', async () => {
    const document = credentialDocument({ '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'urn:x:' }] });
    expect(await faults({ ...document, proof: { type: 'Future2040' } })).toEqual(['proof.unsupported']);
    expect(await faults({ ...document, proof: await proofOf(document, key) })).toEqual(['proof.context-inline']);
  });
});

describe('a credential whose issuer publishes no key', () => {
  const own = () => signed(other, { verificationMethod: `${ISSUER}#${other.multibase}` });

  it('is unchanged where it fits the key in itself, and no more', async () => {
    const { outcome, found } = await run(await own(), silent());
    expect(outcome).toBeUndefined();
    expect(found?.badge?.name).toBe('Sample Statistics');
  });

  it('is neither genuine nor forged where it does not fit, or carries none', async () => {
    for (const document of [{ ...(await own()), name: 'PhD' }, await signed()]) {
      const { outcome, problems, found } = await run(document, silent());
      expect([outcome, problems, found]).toEqual(['unknown', undefined, undefined]);
    }
  });

  it('is not judged where the issuer could not be asked, or is not named', async () => {
    expect((await run(await own(), unknown())).outcome).toBe('skipped');
    expect((await run(await own(), null)).outcome).toBe('skipped');
  });
});

describe('a credential with several proofs', () => {
  const witnessId = () => `did:key:${other.multibase}`;
  const witness = (document: object) => proofOf(document, other, { verificationMethod: `${witnessId()}#${other.multibase}` });
  const others = () => ({ [witnessId()]: selfMade(other) });

  it('holds where all hold and one is the issuer’s; another’s is noted', async () => {
    const document = credentialDocument();
    const proof = [await witness(document), await proofOf(document, key)];
    const { problems, facts } = await run({ ...document, proof }, published(), others());
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({ witnesses: 1, key: `${ISSUER}#key-1` });
  });

  it('fails where the only one that holds is another’s', async () => {
    const document = credentialDocument();
    const broken = { ...(await proofOf(document, key)), created: '2025-01-01T00:00:00Z' };
    expect(await faults({ ...document, proof: [broken, await witness(document)] }, published(), others())).toEqual([
      'proof.signature-invalid',
      'proof.one-of-many-failed',
    ]);
    const two = [await witness(document), await witness(document)];
    expect(await faults({ ...document, proof: two }, published(), others())).toEqual(['proof.issuer-mismatch']);
  });

  it('fails where the other’s does not hold', async () => {
    const document = credentialDocument();
    const broken = { ...(await witness(document)), created: '2025-01-01T00:00:00Z' };
    const faulty = { ...document, proof: [await proofOf(document, key), broken] };
    expect(await faults(faulty, published(), others())).toContain('proof.one-of-many-failed');
  });

  it('cannot be told where the other cannot be asked', async () => {
    const document = credentialDocument();
    const { outcome, found } = await run({ ...document, proof: [await proofOf(document, key), await witness(document)] });
    expect([outcome, found]).toEqual(['unknown', undefined]);
  });

  it('holds beside one of an unknown kind, which says nothing', async () => {
    const document = credentialDocument();
    const proof = [{ type: 'Future2040', proofValue: 'z1' }, await proofOf(document, key)];
    expect(await faults({ ...document, proof })).toBeNull();
  });

  it('is not verified where they are endless', async () => {
    const document = credentialDocument();
    const one = await proofOf(document, key);
    expect(await faults({ ...document, proof: Array(11).fill(one) })).toEqual(['proof.too-many']);
    expect(await faults({ ...document, proof: Array(10).fill(one) })).toBeNull();
  });

  it('ends with the first of the issuer’s', async () => {
    const document = credentialDocument();
    const ends = ['2027-01-01T00:00:00Z', '2026-07-01T00:00:00Z'];
    const proof = await Promise.all(ends.map((expires) => proofOf(document, key, { expires })));
    expect((await run({ ...document, proof })).found?.proofExpires).toBe(ends[1]);
    const unread = await proofOf(document, key, { expires: 'never' });
    expect((await run({ ...document, proof: [...proof, unread] })).found?.proofExpires).toBe('never');
  });
});

describe('a chain of proofs', () => {
  const chain = async () => {
    const document = credentialDocument();
    const first = await proofOf(document, key, { id: 'urn:uuid:1' });
    const second = await proofOf(document, key, { id: 'urn:uuid:2', previousProof: 'urn:uuid:1' }, [first]);
    return { document, first, second };
  };

  it('holds where each proof covers those that it builds on', async () => {
    const { document, first, second } = await chain();
    expect(await faults({ ...document, proof: [first, second] })).toBeNull();
    expect(await faults({ ...document, proof: [second, first] })).toBeNull();
  });

  it('fails where what it builds on is not there, or is another', async () => {
    const { document, second } = await chain();
    expect(await faults({ ...document, proof: second })).toEqual(['proof.signature-invalid']);
    const swapped = await proofOf(document, key, { id: 'urn:uuid:1', created: '2026-01-01T00:00:00Z' });
    expect(await faults({ ...document, proof: [swapped, second] })).toContain('proof.signature-invalid');
  });

  it('fails where a proof that it builds on does not hold', async () => {
    const document = credentialDocument();
    const first = await proofOf(document, other, { id: 'urn:uuid:1' });
    const second = await proofOf(document, key, { previousProof: ['urn:uuid:1'] }, [first]);
    expect(await faults({ ...document, proof: [first, second] })).toEqual([
      'proof.signature-invalid',
      'proof.one-of-many-failed',
    ]);
  });

  it('cannot be told where it builds on a proof of an unknown kind', async () => {
    const document = credentialDocument();
    const first = { id: 'urn:uuid:1', type: 'Future2040' };
    const second = await proofOf(document, key, { previousProof: 'urn:uuid:1' }, [first]);
    expect(await faults({ ...document, proof: [first, second] })).toEqual(['proof.unsupported']);
  });
});

describe('what a proof covers', () => {
  it('must name the issuer, the id and the kind by which the key was found', async () => {
    const document = await signed();
    const context = fakeContext({ now: NOW });
    const credential = credentialIn(document);
    const badge = badgeFor({ standard: 'ob-3.0' });
    const run = (changes: object) =>
      problemOfLater(() => check.run(context, { badge, credential: { ...credential, ...changes }, controller: published() }));
    expect(await run({})).toBeNull();
    expect((await run({ issuerId: 'https://badges.example.org/issuer2' }))?.code).toBe('proof.issuer-mismatch');
    expect(await run({ id: 'urn:uuid:2' })).toMatchObject({ code: 'proof.unmapped-term', detail: { field: 'id' } });
    const clr = { badge: badgeFor({ standard: 'clr-2.0' }), credential, controller: published() };
    expect(await problemOfLater(() => check.run(context, clr))).toMatchObject({ detail: { field: 'type' } });
  });
});
