import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../../core/model/context.ts';
import type { Payload } from '../../../../core/model/payload.ts';
import { parse } from '../../../../core/parse/check.ts';
import { runChecks } from '../../../../core/run-checks.ts';
import { fakeContext } from '../../../support/fake-context.ts';
import { credentialDocument } from '../../../support/signed-credentials.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (payload: unknown) => `${part({ alg: 'EdDSA' })}.${part(payload)}.AAEC`;
const VC2 = 'https://www.w3.org/ns/credentials/v2';
const proof = { type: 'DataIntegrityProof' };

async function parsed(input: object | string, rest: Partial<Payload> = {}) {
  const carried =
    typeof input === 'string'
      ? ({ kind: 'jws', token: input } as const)
      : ({ kind: 'json', source: JSON.stringify(input) } as const);
  const payload: Payload = { kind: 'json', carried, served: null, shownOn: null, ...rest };
  const { reports, findings } = await runChecks([parse], fakeContext(), undefined, payload);
  const [report] = reports;
  return { outcome: report?.outcome, codes: report?.problems.map(({ code }) => code), report, findings: findings as Findings };
}

describe('a credential in hand', () => {
  it('is read, and asks nobody', async () => {
    const { outcome, codes, findings, report } = await parsed(credentialDocument({ proof }));
    expect([outcome, codes]).toEqual(['pass', []]);
    expect(report?.facts).toEqual({ standard: 'ob-3.0' });
    expect(findings.credential?.issuerId).toBe('https://badges.example.org/issuer');
    expect(findings.badge?.name).toBe('Sample Statistics');
    expect(findings.shown?.name).toBe('Sample Statistics');
    expect(findings.hosted).toBeUndefined();
  });
  it('needs no host, wherever it was found', async () => {
    const url = 'https://badges.example.org/a/1';
    const { outcome, findings } = await parsed(credentialDocument({ proof }), { served: { asked: url, url } });
    expect(outcome).toBe('pass');
    expect(findings.credential).toBeDefined();
  });
  it.each([
    ['as the payload of a token', token(credentialDocument())],
    ['in the vc claim of a token', token({ iss: 'a', vc: credentialDocument() })],
  ])('is read %s', async (_where, text) => {
    const { outcome, findings } = await parsed(text);
    expect(outcome).toBe('pass');
    expect(findings.badge?.name).toBe('Sample Statistics');
    expect(findings.credential?.token?.signature).toHaveLength(3);
  });
  it.each([['jwt'], ['credential']])('is read as the one text member of an object: %s', async (member) => {
    expect((await parsed({ [member]: token(credentialDocument()) })).findings.badge?.name).toBe('Sample Statistics');
  });
  it.each([
    ['parse.shape', { '@graph': [] }],
    ['parse.shape', { '@included': [] }],
    ['parse.shape', { '@reverse': {} }],
    ['parse.shape', { issuer: { name: 'Nobody' } }],
    ['parse.shape', { credentialSubject: 'did:example:hanako' }],
    ['parse.context-order', { '@context': ['https://example.org/context.json', VC2] }],
    ['parse.not-open-badge', { type: ['VerifiableCredential'], credentialSubject: null }],
  ])('is refused with %s for %j', async (code, changes) => {
    const { outcome, codes } = await parsed(credentialDocument(changes));
    expect([outcome, codes]).toEqual(['fail', [code]]);
  });
  it('tells what was taken out of a name that we do not show', async () => {
    expect((await parsed(credentialDocument({ name: 'Master\u202egpj.degree' }))).codes).toEqual(['parse.text-bidi']);
  });
  it('has a details row only where something of it can be shown', async () => {
    const subject = credentialDocument()['credentialSubject'] as { achievement: object };
    const achievement = {
      ...subject.achievement,
      tag: ['✅', 'statistics'],
      alignment: [
        { type: ['Alignment'], targetName: '\u200b', targetUrl: 'https://example.org/a' },
        { type: ['Alignment'], targetName: 'Framework', targetUrl: 'javascript:alert(1)' },
        { type: ['Alignment'], targetName: 'Other', targetUrl: 'https://user@example.org/' },
      ],
      creator: { id: 'did:web:example.net', type: ['Profile'], name: 'A\u202eB' },
    };
    const { findings } = await parsed(credentialDocument({ credentialSubject: { ...subject, achievement } }));
    expect(findings.shown?.details).toMatchObject({
      tags: ['statistics'],
      creator: { id: 'did:web:example.net', name: 'AB' },
      alignments: [
        { name: 'Framework', url: null },
        { name: 'Other', url: null },
      ],
    });
  });
});

describe('a status list', () => {
  const list = credentialDocument({
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { type: 'BitstringStatusList', encodedList: 'uH4s' },
  });
  it('is no badge by itself', async () => {
    expect((await parsed(list)).codes).toEqual(['parse.not-open-badge']);
  });
  it('is a credential where another led to it', async () => {
    const { outcome, findings } = await parsed(list, { aside: true });
    expect(outcome).toBe('pass');
    expect(findings.badge?.standard).toBe('vc');
  });
  it.each([
    [{ '@context': [VC2], type: 'Profile', id: 'https://example.org/' }],
    [{ '@context': 'https://www.w3.org/ns/did/v1', id: 'did:web:x' }],
  ])('is as little a badge as %j', async (document) => {
    expect((await parsed(document)).codes).toEqual(['parse.not-open-badge']);
  });
});

describe('an envelope', () => {
  const envelope = (id: unknown) => ({ '@context': [VC2], type: 'EnvelopedVerifiableCredential', id });
  it.each(['application/vc+jwt', 'application/vc-ld+jwt', 'application/vc+ld+jwt', 'application/VC+JWT'])(
    'of the type %s is opened',
    async (type) => {
      const { findings } = await parsed(envelope(`data:${type},${token(credentialDocument())}`));
      expect(findings.badge?.name).toBe('Sample Statistics');
    },
  );
  it('may be percent-encoded', async () => {
    const id = `data:application/vc+jwt,${token(credentialDocument()).replaceAll('.', '%2E')}`;
    expect((await parsed(envelope(id))).findings.badge?.name).toBe('Sample Statistics');
  });
  it.each(['application/dc+sd-jwt', 'application/vc+sd-jwt', 'application/vc+cose'])(
    'of the type %s is not supported yet',
    async (type) => {
      const { outcome, report } = await parsed(envelope(`data:${type},AAAA`));
      expect(outcome).toBe('unknown');
      expect(report?.problems).toEqual([{ code: 'parse.version-unsupported', detail: { version: type } }]);
    },
  );
  it.each([
    ['parse.version-unsupported', `data:application/vc+jwt;base64,${token(credentialDocument())}`],
    ['parse.token-malformed', 'data:application/vc+jwt,hello'],
    ['parse.token-malformed', 'data:application/vc+jwt,%'],
    ['parse.shape', 'https://example.org/credential'],
    ['parse.shape', null],
  ])('is refused with %s for the id %j', async (code, id) => {
    expect((await parsed(envelope(id))).codes).toEqual([code]);
  });
  it('inside a token is nothing that anybody writes', async () => {
    expect((await parsed(token(envelope('data:application/vc+jwt,AAAA')))).codes).toEqual(['parse.not-open-badge']);
  });
});

describe('a presentation', () => {
  const presentation = (verifiableCredential: unknown) => ({
    '@context': [VC2],
    type: ['VerifiablePresentation'],
    verifiableCredential,
  });
  const envelope = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token(credentialDocument())}` };
  it('holds objects, envelopes and tokens, and nothing is said of it but what it holds', async () => {
    const entries = [credentialDocument(), envelope, token(credentialDocument())];
    const { outcome, findings } = await parsed(presentation(entries));
    expect(outcome).toBe('pass');
    expect(findings.presented?.map(({ kind }) => kind)).toEqual(['document', 'document', 'jws']);
    expect(findings.badge).toBeUndefined();
  });
  it.each([
    ['a token', () => token(presentation(credentialDocument()))],
    ['the vp claim of a token', () => token({ iss: 'a', vp: presentation([token(credentialDocument())]) })],
  ])('is opened in %s', async (_where, text) => {
    expect((await parsed(text())).findings.presented).toHaveLength(1);
  });
  it('may be enveloped itself', async () => {
    const id = `data:application/vp+jwt,${token(presentation([credentialDocument()]))}`;
    expect((await parsed({ '@context': [VC2], type: 'EnvelopedVerifiablePresentation', id })).findings.presented).toHaveLength(1);
  });
  it.each([
    ['parse.shape', []],
    ['parse.shape', null],
    ['parse.shape', ['https://example.org/credential']],
    ['parse.shape', [7]],
    ['parse.too-complex', Array.from({ length: 101 }, () => credentialDocument())],
  ])('is refused with %s where it holds no badge, something else, or too many', async (code, entries) => {
    expect((await parsed(presentation(entries))).codes).toEqual([code]);
  });
});
