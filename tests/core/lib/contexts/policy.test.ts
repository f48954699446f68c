import { describe, expect, it } from 'vitest';
import { judgeContexts } from '../../../../core/lib/contexts/policy.ts';
import { parseJsonObject } from '../../../../core/lib/json.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const BLOCKCERTS = 'https://w3id.org/blockcerts/v3.1';
const VENDOR = 'https://vendor.example/terms';

const found = async (document: object): Promise<string | null> =>
  (await problemOfLater(() => judgeContexts(parseJsonObject(JSON.stringify(document)).value)))?.code ?? null;

/** What is said of one inline context beside those of badges. */
const inline = (...contexts: unknown[]): Promise<string | null> =>
  found({ '@context': [V2, OB, ...contexts], id: 'urn:example:1' });

describe('contexts by address', () => {
  it.each([
    ['one', V2],
    ['several', [V2, OB]],
    ['an empty list', []],
  ])('pass: %s', async (_, context) => expect(await found({ '@context': context })).toBeNull());

  it('pass where a document has none', async () => expect(await found({ id: 'urn:example:1' })).toBeNull());

  it.each(['https://contexts.example.org/v1', 'http://www.w3.org/ns/credentials/v2', `${V2}#`, '', 'v2'])(
    'that nobody pinned leave it open: "%s"',
    async (url) => expect(await found({ '@context': [V2, url] })).toBe('proof.context-unknown'),
  );

  it('that nobody pinned leave it open in an embedded credential too', async () => {
    const member = { '@context': [V2, 'https://contexts.example.org/v1'], type: ['VerifiableCredential'] };
    expect(await found({ '@context': [V2, OB], endorsement: [member] })).toBe('proof.context-unknown');
  });
});

describe('contexts without number', () => {
  it('are not all held against each other', async () => {
    const members = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        '@context': [V2, { [`term${index}`]: `https://vendor.example/${index}` }],
        type: 'VerifiableCredential',
      }));
    const around = [V2, ...Array.from({ length: 300 }, () => OB)];
    expect(await found({ '@context': around, evidence: members(1000) })).toBe('proof.graph-too-complex');
    expect(await found({ '@context': [V2, OB], evidence: members(100) })).toBeNull();
  });
});

describe('contexts below the top', () => {
  const credential = { '@context': [V2, OB], type: ['VerifiableCredential', 'EndorsementCredential'] };

  it.each(['endorsement', 'verifiableCredential'])('belong to embedded credentials: %s', async (member) => {
    expect(await found({ '@context': [V2, OB], [member]: [credential] })).toBeNull();
    expect(await found({ '@context': [V2, OB], [member]: { ...credential, type: 'VerifiableCredential' } })).toBeNull();
  });

  it.each(['EnvelopedVerifiableCredential', ['EnvelopedVerifiableCredential']])(
    'belong to a credential in its envelope: %j',
    async (type) => {
      const envelope = { '@context': V2, id: 'data:application/vc+jwt,e30.e30.', type };
      expect(await found({ '@context': [V2, OB], credentialSubject: { verifiableCredential: [envelope] } })).toBeNull();
      const odd = { ...envelope, '@context': [V2, { name: VENDOR }] };
      expect(await found({ '@context': [V2, OB], credentialSubject: { verifiableCredential: [odd] } })).toBe(
        'proof.protected-term',
      );
    },
  );

  it.each([[{}], [null], [[]], [V2], [{ a: VENDOR }]])('are refused anywhere else: %j', async (context) => {
    const document = {
      '@context': [V2, OB],
      credentialSubject: { achievement: [{ '@context': context, type: ['Achievement'] }] },
    };
    expect(await found(document)).toBe('proof.context-nested');
  });

  it('of a presentation and its credentials are judged each', async () => {
    const member = { '@context': [V2, { name: VENDOR }], type: ['VerifiableCredential'] };
    expect(await found({ '@context': V2, type: 'VerifiablePresentation', verifiableCredential: [member] })).toBe(
      'proof.protected-term',
    );
  });
});

describe('inline contexts', () => {
  it.each([
    ['nothing', {}],
    ['the version of JSON-LD', { '@version': 1.1 }],
    ['a term', { honours: VENDOR }],
    ['a term with a type', { honours: { '@id': VENDOR, '@type': 'https://schema.org/Text' } }],
    ['a reference', { honours: { '@id': VENDOR, '@type': '@id', '@container': '@set' } }],
    ['a list', { honours: { '@id': VENDOR, '@container': ['@list'] } }],
    ['JSON', { honours: { '@id': VENDOR, '@type': '@json' } }],
    ['two terms with one IRI', { honours: VENDOR, praise: VENDOR }],
    ['a prefix and its term', { vendor: 'https://vendor.example/', honours: 'vendor:honours' }],
    ['a term once more, as it stands', { name: 'https://schema.org/name' }],
    ['a scoped term of another name', { issuanceDate: 'https://www.w3.org/2018/credentials/v1#issuanceDate' }],
  ])('may add %s', async (_, context) => expect(await inline(context)).toBeNull());

  it('may use prefixes of pinned contexts', async () => {
    const document = { '@context': [V1, BLOCKCERTS, { Blockcerts: { '@id': 'bc:Blockcerts', '@type': '@id' } }] };
    expect(await found(document)).toBeNull();
  });

  it.each([
    ['a member vanish', { honours: null }],
    ['a member vanish by an empty definition', { honours: {} }],
    ['a member vanish into an index', { honours: '@index' }],
    ['another word for id', { i: '@id' }],
    ['another word for type', { kind: { '@id': '@type' } }],
    ['another word for a pinned term', { cs: 'https://www.w3.org/2018/credentials#credentialStatus' }],
    ['another word for a scoped term', { what: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement' }],
    ['another word for a pinned type', { Badge: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential' }],
    ['another word by a prefix', { c: 'https://www.w3.org/2018/credentials#', cs: 'c:credentialStatus' }],
    ['another word by a term', { title: 'name' }],
    ['types that are not seen', { t: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' }],
    ['lists that are not seen', { first: { '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first' } }],
    ['a vocabulary', { '@vocab': 'https://vendor.example/' }],
    ['a base', { '@base': 'https://vendor.example/' }],
    ['a language', { '@language': 'en' }],
    ['a direction', { '@direction': 'ltr' }],
    ['an import', { '@import': V2 }],
    ['a context that does not propagate', { '@propagate': false }],
    ['protected terms', { '@protected': true, honours: VENDOR }],
    ['another version', { '@version': 1.0 }],
    ['a protected term', { honours: { '@id': VENDOR, '@protected': true } }],
    ['a context in a term', { honours: { '@id': VENDOR, '@context': { name: VENDOR } } }],
    ['a member that is turned round', { honours: { '@reverse': VENDOR } }],
    ['a prefix by definition', { honours: { '@id': 'https://vendor.example/', '@prefix': true } }],
    ['nested members', { honours: { '@id': VENDOR, '@nest': 'nested' } }],
    ['maps by language', { honours: { '@id': VENDOR, '@container': '@language' } }],
    ['graphs', { honours: { '@id': VENDOR, '@container': ['@graph', '@id'] } }],
    ['values by a vocabulary', { honours: { '@id': VENDOR, '@type': '@vocab' } }],
    ['values of a relative type', { honours: { '@id': VENDOR, '@type': 'text' } }],
    ['a relative IRI', { honours: 'terms' }],
    ['a blank node', { honours: '_:b' }],
    ['an IRI with a space', { honours: 'https://vendor.example/a b' }],
    ['a scheme for a prefix', { did: 'https://vendor.example/' }],
    ['a scheme in capitals', { URN: 'https://vendor.example/' }],
    ['a name with a colon', { 'vendor:honours': VENDOR }],
    ['a name that is a path', { 'a/b': VENDOR }],
    ['an empty name', { '': VENDOR }],
    ['a name that every object has', { hasOwnProperty: VENDOR }],
    ['a number', { honours: 5 }],
    ['a list of definitions', { honours: [VENDOR] }],
  ])('may not give %s', async (_, context) => expect(await inline(context)).toBe('proof.context-inline'));

  it.each([[null], [5], [true], [[VENDOR]]])('are objects: %j is refused', async (context) => {
    expect(await inline(context)).toBe('proof.context-inline');
  });

  it('may not redefine what a pinned context protects', async () => {
    expect(await inline({ name: VENDOR })).toBe('proof.protected-term');
    expect(await inline({ name: null })).toBe('proof.protected-term');
    expect(await found({ '@context': [{ name: VENDOR }, V2] })).toBe('proof.protected-term');
  });

  it('may not redefine what a pinned context leaves unprotected', async () => {
    const url = 'https://w3id.org/openbadges/v2';
    expect(await found({ '@context': [url, { badge: VENDOR }] })).toBe('proof.context-inline');
    expect(await found({ '@context': [{ badge: VENDOR }, url] })).toBe('proof.context-inline');
  });

  it('may not take back each other', async () => {
    expect(await inline({ honours: VENDOR }, { honours: `${VENDOR}/2` })).toBe('proof.context-inline');
    expect(await inline({ honours: VENDOR }, { honours: VENDOR })).toBeNull();
  });

  it('may not hide another word behind a prefix of the one before', async () => {
    const prefix = { c: 'https://www.w3.org/2018/credentials#' };
    expect(await inline(prefix, { cs: 'c:credentialStatus' })).toBe('proof.context-inline');
    const member = { '@context': [V2, { cs: 'c:credentialStatus' }], type: ['VerifiableCredential'] };
    expect(await found({ '@context': [V2, OB, prefix], endorsement: member })).toBe('proof.context-inline');
  });
});
