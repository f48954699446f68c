// Blockcerts, whole: issued by a test, anchored on a chain of its own, and attacked in every way that blockcerts.md §14 names.
import { describe, expect, it } from 'vitest';
import { bakeSvg } from '../../core/bake/svg.ts';
import { loadLocale, present } from '../../core/present/index.ts';
import { verify } from '../../core/verify.ts';
import {
  ADDRESS,
  anchored,
  batchOf,
  bitcoin,
  certificate2,
  certificate12,
  credential3,
  type Document,
  document12,
  HOST,
  ISSUER,
  issuerHost,
  LIST,
  METHOD,
  MULTIBASE,
  mock,
  NOW,
  profile,
  proof2019,
  type Receipt,
  receipt2017,
  signedMessage,
  transactionOf,
  verifyAnchored,
} from '../support/anchored-badges.ts';
import { testKey } from '../support/controllers.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { IDAT, iTXt, pngOf } from '../support/make-png.ts';
import { proofOf } from '../support/signed-credentials.ts';

/** The editions: a document before it is anchored, and with its receipt. */
const EDITIONS: [string, () => Document, (document: Document, receipt: Receipt) => Document][] = [
  ['1.2', document12, (document, receipt) => certificate12(document, receipt)],
  ['2.0', certificate2, (document, receipt) => ({ ...document, signature: receipt2017(receipt) })],
  ['3.2', credential3, (document, receipt) => ({ ...document, proof: proof2019(receipt) })],
];
const issue3 = async (changes: object = {}, options: object = {}, anchors?: unknown) => {
  const document = credential3(changes);
  const { receipt, root } = await anchored(document);
  return { document: { ...document, proof: proof2019(receipt, options, anchors) } as Document, root };
};
const issue2 = async (changes: object = {}, anchor: object = {}) => {
  const document = certificate2(changes);
  const { receipt, root } = await anchored(document);
  return { document: { ...document, signature: receipt2017(receipt, anchor) } as Document, root };
};

describe.each(EDITIONS)('Blockcerts %s', (edition, unsigned, withReceipt) => {
  const issued = async () => {
    const { receipt, root } = await anchored(unsigned());
    return { document: withReceipt(unsigned(), receipt), root };
  };
  const forged = async () => {
    const { document, root } = await issued();
    return { document: JSON.parse(JSON.stringify(document).replaceAll('Sample Statistics', 'PhD in Everything')), root };
  };

  it('is genuine where hash, path, transaction, sender and list agree, and shows what the hash covers', async () => {
    const { document, root } = await issued();
    const { report, asked, looked } = await verifyAnchored(document, { root });
    expect(report.verdict).toBe('genuine');
    expect(report.badge).toMatchObject({ name: 'Sample Statistics', issuer: { id: ISSUER, host: 'certs.example.org' } });
    expect(report.badge?.standard).toMatch(edition === '1.2' ? 'blockcerts-1.2' : `blockcerts-${edition[0]}`);
    // The issuer's own places and nobody else's; the id of the certificate is told to none of them.
    expect(asked.filter((url) => url !== ISSUER && url !== LIST)).toEqual([]);
    expect(new Set(looked).size).toBe(1);
  });

  it('compares the holder’s address, and knows the name', async () => {
    const { document, root } = await issued();
    const about = (email: string) => ({ root, options: { holder: { email } } });
    expect((await verifyAnchored(document, about('hanako@example.org'))).outcome('recipient')).toBe('pass');
    expect((await verifyAnchored(document, about('mallory@example.net'))).report.verdict).toBe('holder-differs');
    const named = await verifyAnchored(document, { root, options: { holder: { name: 'Hanako Sato' } } });
    expect(named.codes).toContain('recipient.name-only');
  });

  it('is not genuine where a word was changed, whoever can be reached, and nothing of it is shown', async () => {
    const { document, root } = await forged();
    for (const http of [issuerHost(), {}]) {
      const { report, codes } = await verifyAnchored(document, { root, http });
      expect(report.verdict).toBe('not-genuine');
      expect(codes).toContain('anchor.target-mismatch');
      expect(report.badge).toBeNull();
    }
  });

  it('is not genuine where the chain holds another value, or somebody else wrote it', async () => {
    const { document, root } = await issued();
    const other = await verifyAnchored(document, { root: '33'.repeat(32) });
    expect([other.report.verdict, other.report.badge]).toEqual(['not-genuine', null]);
    const sender = { senders: ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'] };
    const stranger = await verifyAnchored(document, { root, transaction: sender });
    expect(stranger.report.verdict).toBe('not-genuine');
    expect(stranger.codes).toContain('anchor.wrong-sender');
  });

  it('is unknown, and not skipped, where its issuer cannot be reached; nothing is shown', async () => {
    const { document, root } = await issued();
    const { report, outcome } = await verifyAnchored(document, { root, http: {} });
    expect([report.verdict, outcome('proof'), outcome('anchor'), report.badge]).toEqual([
      'incomplete',
      'unknown',
      'unknown',
      null,
    ]);
  });

  it('is unknown where no explorer answers, or its list cannot be had', async () => {
    const { document, root } = await issued();
    const away = await verifyAnchored(document, { root, transaction: { txid: 'cd'.repeat(32) } });
    expect([away.report.verdict, away.report.badge]).toEqual(['incomplete', null]);
    const { report } = await verifyAnchored(document, { root, http: { [ISSUER]: { json: profile() } } });
    expect(report.verdict).toBe('incomplete');
    expect(report.badge?.name).toBe('Sample Statistics');
  });

  it('comes to the same by file, in a picture, as text and by its address', async () => {
    const { document, root } = await issued();
    const text = JSON.stringify(document);
    const bytes = new TextEncoder().encode(text);
    const url = `${HOST}/certificates/1.json`;
    const keyword = edition === '3.2' ? ('openbadgecredential' as const) : ('openbadges' as const);
    const png = pngOf(iTXt(text, { keyword }), IDAT);
    const svg = new TextEncoder().encode(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', { json: text }, keyword));
    const { http } = fakeHttp({ ...issuerHost(), [url]: { json: document } });
    const chain = async () => ['one.example', 'two.example'].map((source) => ({ source, transaction: transactionOf(root) }));
    for (const input of [{ bytes }, { bytes: png }, { bytes: svg }, { text }, { url }]) {
      const report = await verify(input, { policy: { now: NOW }, ports: { http, chain } });
      expect([Object.keys(input), report.verdict]).toEqual([Object.keys(input), 'genuine']);
    }
  });

  it('is no badge where its issuer or its receipt is not there', async () => {
    const { document, root } = await issued();
    for (const member of ['receipt', 'signature', 'proof']) {
      if (document[member] === undefined) continue;
      const { [member]: _, ...rest } = document;
      const { report } = await verifyAnchored(rest, { root });
      expect(['not-checkable', 'incomplete']).toContain(report.verdict);
      expect(report.badge).toBeNull();
    }
    const nobody = JSON.parse(JSON.stringify(document).replaceAll(ISSUER, ''));
    expect((await verifyAnchored(nobody, { root })).report.badge).toBeNull();
  });
});

describe('a test chain', () => {
  it('makes a test badge of whatever is anchored there, also where another proof is on a real one', async () => {
    const mocked = await issue3({}, {}, [mock()]);
    expect((await verifyAnchored(mocked.document, { root: '' })).report.verdict).toBe('test-badge');
    const document = credential3();
    const { receipt, root } = await anchored(document);
    const first = proof2019(receipt, {}, [mock()]);
    const second = await anchored({ ...document, proof: [first] });
    const both = { ...document, proof: [first, proof2019(second.receipt)] };
    const own = await verifyAnchored({ ...document, proof: [first] }, { root });
    // A list of one covers an empty list of proofs, which is the same as none.
    expect(own.report.verdict).toBe('test-badge');
    expect((await verifyAnchored(both, { root: second.root })).report.verdict).toBe('test-badge');
  });

  it('shows nobody to be the issuer where nothing is recorded: anybody can make one in the name of a listed issuer', async () => {
    const listed = { policy: { now: NOW, trust: [{ issuer: ISSUER, name: 'Sample University' }] } };
    const { document } = await issue3({}, {}, [mock()]);
    const ofTwo = (await issue2({}, { chain: 'mockchain' })).document;
    const ofRegtest = (await issue2({}, { chain: 'bitcoinRegtest' })).document;
    for (const made of [document, ofTwo, ofRegtest]) {
      const { report, outcome } = await verifyAnchored(made, { root: '', options: listed });
      expect([report.verdict, outcome('trust')]).toEqual(['test-badge', 'skipped']);
      expect(report.badge?.issuer).toMatchObject({ host: null, listedAs: null });
      const [en, ja] = await Promise.all(
        (['en', 'ja'] as const).map(async (id) => present(report, { locale: await loadLocale(id) })),
      );
      expect(en?.reasons.map(({ text }) => text).join()).toMatch(/^Recorded nowhere/);
      expect(ja?.reasons.map(({ text }) => text).join()).toMatch(/どこにも記録されていません/);
      expect(en?.checks.find(({ check }) => check === 'anchor')).not.toHaveProperty('facts');
      expect(en?.checks.find(({ check }) => check === 'issuer')).toMatchObject({ outcome: 'unknown', outcomeWord: 'Not known' });
      expect(JSON.stringify(en?.badge)).not.toMatch(/certs\.example\.org"|"label":"Issuer"/);
    }
  });

  it('shows who the issuer is where it signed besides, or sent a record on a test network, and by no record of another', async () => {
    const listed = { policy: { now: NOW, trust: [{ issuer: ISSUER, name: 'Sample University' }] } };
    const key = await testKey();
    const ed = { id: `${ISSUER}#ed`, type: 'Multikey', controller: ISSUER, publicKeyMultibase: key.multibase };
    const method = { id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIBASE };
    const both = issuerHost({ verificationMethod: [method, ed], assertionMethod: [METHOD, ed.id] });
    const document = credential3();
    const signed = await proofOf(document, key, { verificationMethod: ed.id });
    const { receipt } = await anchored({ ...document, proof: [signed] });
    const world = { root: '', http: both, options: listed };
    const besides = await verifyAnchored({ ...document, proof: [signed, proof2019(receipt, {}, [mock()])] }, world);
    expect([besides.report.verdict, besides.outcome('trust')]).toEqual(['test-badge', 'pass']);
    expect(besides.report.badge?.issuer).toMatchObject({ host: 'certs.example.org', listedAs: 'Sample University' });
    const witness = 'https://witness.example.net/issuer.json';
    const theirs = {
      ...profile({ verificationMethod: [{ ...method, id: `${witness}#key-1`, controller: witness }] }),
      id: witness,
    };
    const http = { ...issuerHost(), [witness]: { json: { ...theirs, assertionMethod: [`${witness}#key-1`] } } };
    const first = await anchored(document);
    const byWitness = proof2019(first.receipt, { verificationMethod: `${witness}#key-1`, id: 'urn:uuid:w' });
    const second = await anchored({ ...document, proof: [byWitness] });
    const proof = [byWitness, proof2019(second.receipt, {}, [mock()])];
    const witnessed = await verifyAnchored({ ...document, proof }, { root: first.root, http, options: listed });
    expect([witnessed.report.verdict, witnessed.outcome('anchor'), witnessed.outcome('trust')]).toEqual([
      'test-badge',
      'pass',
      'skipped',
    ]);
    expect(witnessed.report.badge?.issuer.host).toBeNull();
  });

  it('never makes a changed certificate anything better than not genuine', async () => {
    const { document } = await issue3({}, {}, [mock()]);
    const { report } = await verifyAnchored({ ...document, name: 'PhD' }, { root: '' });
    expect(report.verdict).toBe('not-genuine');
  });
});

describe('a record of several writers', () => {
  it('is nobody’s, and the words for it tell who else wrote it', async () => {
    const { document, root } = await issue2();
    const stranger = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
    const { report } = await verifyAnchored(document, { root, transaction: { senders: [ADDRESS, stranger] } });
    expect(report.verdict).toBe('not-genuine');
    for (const [id, words] of [
      ['en', `someone else (\u2068${stranger}\u2069) wrote it too`],
      ['ja', `発行者以外（\u2068${stranger}\u2069）も書き込んで`],
    ] as const) {
      const { checks } = present(report, { locale: await loadLocale(id) });
      expect(JSON.stringify(checks.find(({ check }) => check === 'anchor'))).toContain(words);
    }
  });
});

describe('the kind of record that a receipt of 1.2 names', () => {
  it('stands outside the hash and makes no test badge of it', async () => {
    const document = document12();
    const { receipt, root } = await anchored(document);
    const mocked = (root: string) => {
      const anchors = [{ sourceId: transactionOf(root).txid, type: 'Mock' }];
      return verifyAnchored(certificate12(document, receipt, { anchors }), { root });
    };
    expect((await mocked(root)).report.verdict).toBe('genuine');
    expect((await mocked('33'.repeat(32))).report.verdict).toBe('not-genuine');
  });
});

describe('proofs of Blockcerts 3', () => {
  it('must be for assertion', async () => {
    const { document, root } = await issue3({}, { proofPurpose: 'authentication' });
    const { report, codes } = await verifyAnchored(document, { root });
    expect(report.verdict).toBe('not-genuine');
    expect(codes).toContain('proof.purpose');
  });

  it('end by the name that Blockcerts had for it before Verifiable Credentials had theirs', async () => {
    const old = { '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3.1'], name: undefined };
    const dates = { validFrom: undefined, issuanceDate: '2025-02-01T00:00:00Z' };
    const endsIn = async (expires: string) => {
      const plain = JSON.parse(JSON.stringify(credential3({ ...old, ...dates, expires })));
      const { receipt, root } = await anchored(plain);
      const proof = { ...proof2019(receipt), type: 'MerkleProof2019', cryptosuite: undefined };
      return (await verifyAnchored({ ...plain, proof }, { root })).report;
    };
    expect(await endsIn('2025-12-31T00:00:00Z')).toMatchObject({
      verdict: 'expired',
      badge: { expires: '2025-12-31T00:00:00Z' },
    });
    expect((await endsIn('2027-01-01T00:00:00Z')).verdict).toBe('genuine');
  });

  it('say nothing of when the badge was issued: anybody may write another date', async () => {
    const { document, root } = await issue3({}, { created: '1999-01-01T00:00:00Z' });
    const { report } = await verifyAnchored(document, { root });
    expect([report.verdict, report.badge?.issuedOn]).toEqual(['genuine', '2025-02-01T00:00:00Z']);
  });

  it('are the issuer’s by a method in its own document alone', async () => {
    const elsewhere = 'https://mallory.example.net/issuer.json';
    const http = { ...issuerHost(), [elsewhere]: { json: { ...profile(), id: elsewhere } } };
    const foreign = await issue3({}, { verificationMethod: `${elsewhere}#key-1` });
    const { report, asked } = await verifyAnchored(foreign.document, { root: foreign.root, http });
    expect(report.verdict).toBe('not-genuine');
    expect(asked).not.toContain(elsewhere);
    const missing = await issue3({}, { verificationMethod: `${ISSUER}#key-2` });
    const unlisted = await verifyAnchored(missing.document, { root: missing.root });
    expect(unlisted.codes).toContain('proof.key-not-bound');
  });

  it('need a method that is listed for assertions, and the issuer’s own', async () => {
    const { document, root } = await issue3();
    const code = async (changes: object) => (await verifyAnchored(document, { root, http: issuerHost(changes) })).codes;
    expect(await code({ assertionMethod: [] })).toContain('proof.key-relationship');
    expect(await code({ assertionMethod: undefined, authentication: [METHOD] })).toContain('proof.key-by-address');
    const method = { id: METHOD, type: 'Multikey', controller: 'https://mallory.example.net', publicKeyMultibase: MULTIBASE };
    expect(await code({ verificationMethod: [method] })).toContain('proof.key-controller');
  });

  it('hold by the list of addresses alone where the issuer lists no method at all', async () => {
    const { document, root } = await issue3();
    const http = issuerHost({ verificationMethod: undefined, assertionMethod: undefined });
    const { report, codes } = await verifyAnchored(document, { root, http });
    expect(report.verdict).toBe('genuine');
    expect(codes).toContain('proof.key-by-address');
    const sender = { senders: ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'] };
    expect((await verifyAnchored(document, { root, http, transaction: sender })).report.verdict).toBe('not-genuine');
  });

  it('are open where the document that lists the method names addresses or a list, and does not say that it is a profile', async () => {
    const { document, root } = await issue3();
    const withdrawn = { [LIST]: { json: { type: 'RevocationList', id: LIST, revokedAssertions: [{ id: document['id'] }] } } };
    for (const type of ['Person', undefined]) {
      const lists = await verifyAnchored(document, {
        root,
        http: { ...issuerHost({ type, publicKey: undefined }), ...withdrawn },
      });
      expect([type, lists.report.verdict]).toEqual([type, 'incomplete']);
      expect(lists.codes).toContain('issuer.malformed');
      const address = [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, revoked: '2025-01-01T00:00:00Z' }];
      const addresses = await verifyAnchored(document, {
        root,
        http: issuerHost({ type, publicKey: address, revocationList: undefined }),
      });
      expect([type, addresses.report.verdict]).toEqual([type, 'incomplete']);
      // Of a document that names neither, the method alone decides.
      const neither = issuerHost({ type, publicKey: undefined, revocationList: undefined });
      expect((await verifyAnchored(document, { root, http: neither })).report.verdict).toBe('genuine');
    }
  });

  it('are judged by the method as it was when the block was made', async () => {
    const { document, root } = await issue3();
    const revoked = (date: string, other: object[] = []) =>
      issuerHost({
        verificationMethod: [
          { id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIBASE, revoked: date },
          ...other,
        ],
      });
    const later = await verifyAnchored(document, { root, http: revoked('2026-01-01T00:00:00Z') });
    expect(later.report.verdict).toBe('genuine');
    const before = await verifyAnchored(document, { root, http: revoked('2025-01-01T00:00:00Z') });
    expect([before.report.verdict, before.report.badge]).toEqual(['not-genuine', null]);
    expect(before.codes).toContain('anchor.key-revoked');
    // Withdrawn under another id is withdrawn.
    const twin = { id: `${ISSUER}#old`, type: 'Multikey', publicKeyMultibase: MULTIBASE, revoked: '2025-01-01T00:00:00Z' };
    const by = await verifyAnchored(document, { root, http: revoked('2026-01-01T00:00:00Z', [twin]) });
    expect(by.codes).toContain('anchor.key-revoked');
  });

  it('cover every proof before them: none may be taken away or put in', async () => {
    const document = credential3();
    const first = { type: 'FutureProof2040', id: 'urn:uuid:a', proofValue: 'z1' };
    const { receipt, root } = await anchored({ ...document, proof: [] });
    const alone = proof2019(receipt);
    const madeUp = await verifyAnchored({ ...document, proof: [first, alone] }, { root });
    expect(madeUp.report.verdict).toBe('not-genuine');
    const two = await anchored(document);
    const other = proof2019(two.receipt, { id: 'urn:uuid:b' });
    const chained = await anchored({ ...document, proof: [other] });
    const second = proof2019(chained.receipt, { previousProof: 'urn:uuid:b' });
    const transaction = { root: chained.root };
    expect((await verifyAnchored({ ...document, proof: [second] }, transaction)).report.verdict).toBe('not-genuine');
    expect((await verifyAnchored({ ...document, proof: [second, other] }, transaction)).codes).toContain(
      'proof.signature-invalid',
    );
  });

  it('build on a proof before them that is there, by its id or as it stands', async () => {
    const document = credential3();
    const { receipt } = await anchored(document);
    const first = proof2019(receipt, { id: 'urn:uuid:a' }, [mock()]);
    const { receipt: behind, root } = await anchored({ ...document, proof: [first] });
    const verdict = async (previousProof: unknown) =>
      verifyAnchored({ ...document, proof: [first, proof2019(behind, { previousProof })] }, { root });
    expect((await verdict('urn:uuid:a')).report.verdict).toBe('test-badge');
    expect((await verdict(['urn:uuid:a'])).report.verdict).toBe('test-badge');
    expect((await verdict(first)).report.verdict).toBe('test-badge');
    expect((await verdict('urn:uuid:z')).report.verdict).toBe('not-genuine');
    expect((await verdict({ ...first, created: '2020-01-01T00:00:00Z' })).report.verdict).toBe('not-genuine');
  });

  it('are read in all three spellings', async () => {
    const document = credential3({
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3.1'],
      validFrom: undefined,
      name: undefined,
      issuanceDate: '2025-02-01T00:00:00Z',
    });
    const { receipt, root } = await anchored(JSON.parse(JSON.stringify(document)));
    for (const spelling of [{ type: 'MerkleProof2019' }, { type: 'ChainedProof2021', chainedProofType: 'MerkleProof2019' }]) {
      const proof = { ...proof2019(receipt), cryptosuite: undefined, ...spelling };
      expect((await verifyAnchored({ ...document, proof }, { root })).report.verdict).toBe('genuine');
    }
  });

  it('may lead to several places, all of which must hold', async () => {
    const { document, root } = await issue3({}, {}, [bitcoin(), bitcoin('cd'.repeat(32))]);
    expect((await verifyAnchored(document, { root })).report.verdict).toBe('incomplete');
    const twice = await issue3({}, {}, [bitcoin(), mock()]);
    expect((await verifyAnchored(twice.document, { root: twice.root })).report.verdict).toBe('test-badge');
  });
});

describe('an issuer that is a key', () => {
  const did = `did:key:${MULTIBASE}`;

  it('has not altered the badge, and is nobody known', async () => {
    const { document, root } = await issue3({ issuer: did }, { verificationMethod: `${did}#${MULTIBASE}` });
    const { report } = await verifyAnchored(document, { root });
    expect(report.verdict).toBe('issuer-unproven');
    const sender = { senders: ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'] };
    expect((await verifyAnchored(document, { root, transaction: sender })).report.verdict).toBe('not-genuine');
  });

  it('may issue certificates of before as well', async () => {
    const badge = { ...(certificate2()['badge'] as Document), issuer: { type: 'Profile', id: did, name: 'Sample University' } };
    const { document, root } = await issue2({ badge });
    expect((await verifyAnchored(document, { root })).report.verdict).toBe('issuer-unproven');
  });
});

describe('what lies beside the hash', () => {
  it('is never shown: another name under a context of its own, an id that is not covered', async () => {
    const { document, root } = await issue2();
    const contexts = document['@context'] as string[];
    const attacks: Document[] = [
      { ...document, '@context': [...contexts, { name: '@index', real: 'http://schema.org/name' }] },
      { ...document, recipientProfile: [{ id: 'x', name: 'Mallory' }, document['recipientProfile']] },
      { ...document, 'with honours': 'yes' },
      { ...document, '@id': document['id'], id: undefined },
      { ...document, '@context': [...contexts, { '@vocab': 'https://mallory.example.net/' }], honours: 'yes' },
    ];
    for (const attack of attacks) {
      const { report } = await verifyAnchored(attack, { root });
      expect(['not-genuine', 'incomplete', 'not-checkable'], JSON.stringify(attack).slice(0, 120)).toContain(report.verdict);
      expect(report.badge).toBeNull();
    }
  });

  it('counts for nothing in a receipt: the chain, the transaction and the root are claims', async () => {
    const document = certificate2();
    const { receipt, root } = await anchored(document);
    const verdict = async (changes: object, anchor: object = {}) =>
      (await verifyAnchored({ ...document, signature: { ...receipt2017(receipt, anchor), ...changes } }, { root })).report
        .verdict;
    expect(await verdict({})).toBe('genuine');
    expect(await verdict({ merkleRoot: '44'.repeat(32) })).toBe('not-genuine');
    expect(await verdict({ proof: [] })).toBe('not-genuine');
    expect(await verdict({ proof: [{ left: 'aa' }] })).toBe('not-genuine');
    expect(await verdict({}, { chain: 'ethereumMainnet' })).toBe('not-genuine');
    expect(await verdict({}, { chain: 'futureChain' })).toBe('incomplete');
    expect(await verdict({}, { sourceId: 'cd'.repeat(32) })).toBe('incomplete');
    expect(await verdict({ type: ['MerkleProof2040', 'Extension'] })).toBe('incomplete');
    // Without a code the address that the certificate states tells the network.
    expect(await verdict({}, { chain: undefined })).toBe('genuine');
  });
});

describe('a certificate that names itself hosted', () => {
  const id = `${HOST}/certificates/1.json`;
  const issued = () =>
    issue2({
      id,
      verification: { type: ['HostedBadge', 'MerkleProofVerification2017'] },
      '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
    });

  it('is genuine while its host serves it', async () => {
    const { document, root } = await issued();
    const http = { ...issuerHost(), [id]: { json: document } };
    expect((await verifyAnchored(document, { root, http })).report.verdict).toBe('genuine');
  });

  it('is withdrawn where its host says so, in either way', async () => {
    const { document, root } = await issued();
    for (const gone of [{ status: 410 }, { json: { id, revoked: true, revocationReason: 'Mistake' } }]) {
      const { report, codes } = await verifyAnchored(document, { root, http: { ...issuerHost(), [id]: gone } });
      expect(report.verdict).toBe('revoked');
      expect(codes).toContain('status.revoked');
      expect(report.badge?.name).toBe('Sample Statistics');
    }
  });

  it('is asked about however it is written that it is hosted: other names, of which the hash is the same', async () => {
    const { document, root } = await issued();
    const { verification, ...rest } = document;
    const types = (hosted: string) => ({ type: ['MerkleProofVerification2017', hosted] });
    const same: Document[] = [
      { ...rest, verify: verification },
      { ...rest, verification: types('https://w3id.org/openbadges#HostedBadge') },
      { ...rest, verification: types('hosted') },
      { ...rest, verification: types('obi:HostedBadge') },
    ];
    for (const written of same) {
      const served = await verifyAnchored(written, { root, http: { ...issuerHost(), [id]: { json: document } } });
      expect(served.report.verdict).toBe('genuine');
      const { report } = await verifyAnchored(written, { root, http: { ...issuerHost(), [id]: { status: 410 } } });
      expect([report.verdict, JSON.stringify(written['verification'] ?? 'verify')]).toEqual(['revoked', expect.anything()]);
    }
  });

  it('is not known to be current where its host does not answer, or with something else', async () => {
    const { document, root } = await issued();
    const other = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: `${HOST}/2`, badge: `${HOST}/b` };
    for (const answer of [undefined, { status: 404 }, { text: '<html>' }, { json: other }, { json: {} }]) {
      const http = { ...issuerHost(), ...(answer && { [id]: answer }) };
      const { report, codes } = await verifyAnchored(document, { root, http });
      expect(report.verdict).toBe('incomplete');
      expect(codes).toContain('status.unavailable');
    }
  });

  it('speaks for a copy that only points to it', async () => {
    const { document, root } = await issued();
    const { signature: _, ...copy } = document;
    const http = { ...issuerHost(), [id]: { json: document } };
    const { report } = await verifyAnchored(copy, { root, http });
    expect([report.verdict, report.badge?.standard]).toEqual(['genuine', 'blockcerts-2']);
  });
});

describe('the signed id of Blockcerts 1.2', () => {
  it('must be signed by an address that the issuer lists', async () => {
    const strange = document12({ signature: signedMessage('10c1a3f0-0000-4000-8000-000000000012', new Uint8Array(32).fill(9)) });
    const { receipt, root } = await anchored(strange);
    const { report, codes } = await verifyAnchored(certificate12(strange, receipt), { root });
    expect(report.verdict).toBe('not-genuine');
    expect(codes).toContain('proof.key-not-bound');
    const broken = document12({ signature: 'AAAA' });
    const second = await anchored(broken);
    const { codes: others } = await verifyAnchored(certificate12(broken, second.receipt), { root: second.root });
    expect(others).toContain('proof.signature-invalid');
  });
});

describe('a certificate with several ends', () => {
  it('is open: which of them was meant nobody can say', async () => {
    const several = ['2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z'];
    for (const issued of [await issue3({ validUntil: several }), await issue2({ expires: several })]) {
      const { report, outcome, codes } = await verifyAnchored(issued.document, { root: issued.root });
      expect([report.verdict, outcome('validity')]).toEqual(['incomplete', 'unknown']);
      expect(codes).toContain('validity.malformed');
    }
  });
});

describe('a presentation', () => {
  it('is as good as the worst certificate in it', async () => {
    const [two, three] = [certificate2(), credential3()];
    const { receipts, root } = await batchOf(two, three);
    const [first, second] = receipts as [Receipt, Receipt];
    const held = [{ ...three, proof: proof2019(second) }];
    const presentation = (entries: object[]) => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: entries,
    });
    const good = await verifyAnchored(presentation([...held, { ...two, signature: receipt2017(first) }]), { root });
    expect([good.report.verdict, good.report.members?.length]).toEqual(['genuine', 2]);
    const bad = await verifyAnchored(presentation([...held, { ...three, name: 'PhD', proof: proof2019(second) }]), { root });
    expect(bad.report.verdict).toBe('not-genuine');
    expect((await verifyAnchored(presentation([]), { root })).report.verdict).toBe('not-checkable');
  });
});

describe('a presentation that was anchored itself', () => {
  /** A credential that its issuer signed, twice over, in a presentation with a Merkle proof of its own. */
  const presented = async (options: object = {}, anchors?: unknown) => {
    const key = await testKey();
    const ed = { id: `${ISSUER}#key-2`, type: 'Multikey', controller: ISSUER, publicKeyMultibase: key.multibase };
    const http = issuerHost({
      verificationMethod: [{ id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIBASE }, ed],
      assertionMethod: [METHOD, ed.id],
    });
    const signed = async (id: string) => {
      const document = credential3({ id });
      return { ...document, proof: await proofOf(document, key, { verificationMethod: ed.id }) };
    };
    const held = [
      await signed('urn:uuid:10c1a3f0-0000-4000-8000-000000000031'),
      await signed('urn:uuid:10c1a3f0-0000-4000-8000-000000000032'),
    ];
    const bare: Document = {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v2'],
      type: ['VerifiablePresentation'],
      holder: 'did:example:hanako',
      verifiableCredential: held,
    };
    const { receipt, root } = await anchored(bare);
    return { document: { ...bare, proof: proof2019(receipt, options, anchors) } as Document, held, world: { root, http } };
  };
  const membersOf = (report: Awaited<ReturnType<typeof verifyAnchored>>['report']) =>
    report.members?.map(({ verdict }) => verdict);

  it('is as good as its credentials where it is as it was', async () => {
    const { document, world } = await presented();
    const { report, looked } = await verifyAnchored(document, world);
    expect([report.verdict, membersOf(report), looked.length]).toEqual(['genuine', ['genuine', 'genuine'], 1]);
  });

  it('is not genuine where a credential was taken out or put in, or anything else was changed, whatever these are', async () => {
    const { document, held, world } = await presented();
    for (const change of [
      { verifiableCredential: held.slice(1) },
      { verifiableCredential: [...held, { ...held[0], id: 'urn:uuid:10c1a3f0-0000-4000-8000-000000000033' }] },
      { holder: 'did:example:mallory' },
    ]) {
      const { report, codes } = await verifyAnchored({ ...document, ...change }, world);
      expect(report.verdict).toBe('not-genuine');
      expect(report.badge).toBe(null);
      if ('holder' in change) expect(codes).toContain('anchor.target-mismatch');
    }
  });

  it('is not as it was where a token was put in, and no worse where its holder signs it beside', async () => {
    const { document, held, world } = await presented();
    const token = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.e30.AAAA`;
    const more = await verifyAnchored({ ...document, verifiableCredential: [...held, token] }, world);
    expect(more.report.verdict).toBe('not-genuine');
    const own = await testKey();
    const id = `did:key:${own.multibase}`;
    const { proof, ...bare } = document;
    const method = { verificationMethod: `${id}#${own.multibase}`, proofPurpose: 'authentication', challenge: 'c' };
    const signature = await proofOf(bare, own, method);
    const both = await verifyAnchored({ ...document, proof: [proof, signature] } as Document, world);
    expect([both.report.verdict, membersOf(both.report)]).toEqual(['genuine', ['genuine', 'genuine']]);
    const wrong = await verifyAnchored({ ...document, proof: [proof, { ...signature, proofValue: 'z1' }] } as Document, world);
    expect(wrong.report.verdict).toBe('genuine');
    const first = await verifyAnchored({ ...document, proof: [signature, proof] } as Document, world);
    expect(first.report.verdict).toBe('genuine');
    const changed = await verifyAnchored({ ...document, holder: 'did:example:mallory', proof: [signature, proof] }, world);
    expect(changed.report.verdict).toBe('not-genuine');
  });

  it('is a test badge on a test chain, and open where nobody knows the transaction or whose it is', async () => {
    const mocked = await presented({}, [mock()]);
    expect((await verifyAnchored(mocked.document, mocked.world)).report.verdict).toBe('test-badge');
    const { document, world } = await presented({}, [bitcoin('cd'.repeat(32))]);
    const lost = await verifyAnchored(document, world);
    expect([lost.report.verdict, membersOf(lost.report)]).toEqual(['incomplete', ['genuine', 'genuine']]);
    expect(lost.codes).toContain('anchor.tx-not-found');
    const nobodys = await presented({ verificationMethod: 'https://elsewhere.example.net/issuer.json#key-1' });
    expect((await verifyAnchored(nobodys.document, nobodys.world)).report.verdict).toBe('incomplete');
  });

  it('is not genuine where somebody else sent it, or the proof was made for something else', async () => {
    const { document, world } = await presented();
    const sent = await verifyAnchored(document, { ...world, transaction: { senders: ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'] } });
    expect([sent.report.verdict, sent.codes]).toEqual(['not-genuine', expect.arrayContaining(['anchor.wrong-sender'])]);
    const other = await presented({ proofPurpose: 'keyAgreement' });
    const { report, codes } = await verifyAnchored(other.document, other.world);
    expect([report.verdict, codes]).toEqual(['not-genuine', expect.arrayContaining(['proof.purpose'])]);
    const shown = await presented({ proofPurpose: 'authentication' });
    expect((await verifyAnchored(shown.document, shown.world)).report.verdict).toBe('genuine');
  });
});

describe('the name of an issuer', () => {
  it('is judged as it is signed, wherever in the document it stands', async () => {
    const listed = { policy: { now: NOW, trust: [{ issuer: 'https://www.example.com/issuer', name: 'Sample University' }] } };
    const named = { id: ISSUER, name: 'Sample University' };
    for (const changes of [{ issuer: named }, { issuer: { id: ISSUER }, evidence: named }]) {
      const { document, root } = await issue3(changes);
      const { report, codes } = await verifyAnchored(document, { root, options: listed });
      expect([report.verdict, report.badge?.issuer.name]).toEqual(['issuer-name-conflict', 'Sample University']);
      expect(codes).toContain('trust.name-conflict');
    }
  });

  it('is what its own profile calls it where nothing signed does: it speaks against it, and is shown as nobody’s', async () => {
    const trust = [{ issuer: 'https://www.example.com/issuer', name: 'Sample University' }];
    const { document, root } = await issue3();
    const { report, codes } = await verifyAnchored(document, { root, options: { policy: { now: NOW, trust } } });
    expect([report.verdict, report.badge?.issuer.name]).toEqual(['issuer-name-conflict', null]);
    expect(codes).toContain('trust.name-conflict');
    const own = { policy: { now: NOW, trust: [...trust, { issuer: ISSUER, name: 'Another Name' }] } };
    expect((await verifyAnchored(document, { root, options: own })).report.verdict).toBe('genuine');
  });
});

describe('an anchor elsewhere', () => {
  it('is heeded on a credential of any other kind, which keeps its own name', async () => {
    const document = credential3({ type: ['VerifiableCredential'], display: undefined, metadata: undefined });
    const plain = JSON.parse(JSON.stringify(document));
    const { receipt, root } = await anchored(plain);
    const { report } = await verifyAnchored({ ...plain, proof: proof2019(receipt) }, { root });
    expect([report.verdict, report.badge?.standard]).toEqual(['genuine', 'vc']);
    const { report: changed } = await verifyAnchored({ ...plain, id: 'urn:uuid:0', proof: proof2019(receipt) }, { root });
    expect(changed.verdict).toBe('not-genuine');
  });

  it('by another party adds a time and never an issuer', async () => {
    const witness = 'https://witness.example.net/issuer.json';
    const document = credential3();
    const { receipt, root } = await anchored(document);
    const byWitness = proof2019(receipt, { verificationMethod: `${witness}#key-1`, id: 'urn:uuid:w' });
    const second = await anchored({ ...document, proof: [byWitness] });
    const key = { id: `${witness}#key-1`, type: 'Multikey', controller: witness, publicKeyMultibase: MULTIBASE };
    const its = { ...profile({ verificationMethod: [key], assertionMethod: [key.id] }), id: witness };
    const http = { ...issuerHost(), [witness]: { json: its } };
    const unheard = { type: 'FutureProof2040', verificationMethod: METHOD };
    const alone = await verifyAnchored({ ...document, proof: [byWitness, unheard] }, { root, http });
    expect(alone.report.verdict).toBe('incomplete');
    const both = { ...document, proof: [byWitness, proof2019(second.receipt, {}, [mock()])] };
    expect((await verifyAnchored(both, { root, http })).report.verdict).toBe('test-badge');
    const two = { ...document, proof: [byWitness, { ...byWitness, id: 'urn:uuid:x' }] };
    expect((await verifyAnchored(two, { root, http })).report.verdict).toBe('not-genuine');
  });
});
