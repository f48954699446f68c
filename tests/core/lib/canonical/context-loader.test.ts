import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { COLON_TERM, COLON_TERM_RENAMED, loadPinned } from '../../../../core/lib/canonical/context-loader.ts';
import { pinnedContext } from '../../../../core/lib/contexts/pinned-context.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import pins from '../../../../tools/contexts/pins.json' with { type: 'json' };
import { problemOfLater } from '../../../support/problem-of.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A context with every address of a scoped one resolved again. */
async function whole(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(whole));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, member]) => {
    const isAddress = name === '@context' && typeof member === 'string' && member.startsWith('urn:x-tashika:');
    return [name, await whole(isAddress ? (await loadPinned(member)).document['@context'] : member)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('a pinned context as jsonld is given it', () => {
  it.each(Object.keys(pins))('says what the published one says: %s', async (url) => {
    const { document } = await loadPinned(url);
    const pinned = await pinnedContext(url);
    const published = JSON.stringify(pinned?.['@context']).replace(`"${COLON_TERM}":`, `"${COLON_TERM_RENAMED}":`);
    expect(await whole(document['@context'])).toEqual(JSON.parse(published));
  });

  it('has a name without a colon for the one term that looks like a compact IRI', async () => {
    const names = await Promise.all(
      Object.keys(pins).map(async (url) => Object.keys([(await loadPinned(url)).document['@context']].flat()[0] ?? {})),
    );
    expect(names.flat().filter((name) => name.includes(':'))).toEqual([]);
    expect(names.flat().filter((name) => name === COLON_TERM_RENAMED)).toHaveLength(1);
  });

  it('holds no scoped context but by its address', async () => {
    const { document } = await loadPinned(OB3);
    const inner = JSON.stringify(document['@context']).match(/"@context":(.)/g);
    expect(new Set(inner)).toEqual(new Set(['"@context":"']));
  });
  it('gives alike contexts one address, since a protected term may only be defined again as it was', async () => {
    const document = {
      '@context': [V2, 'https://w3id.org/security/data-integrity/v2'],
      id: 'urn:a:b',
      type: 'VerifiableCredential',
    };
    const documentLoader = loadPinned as unknown as jsonld.Options.DocLoader['documentLoader'];
    await expect(jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader })).resolves.toHaveLength(1);
  });
  it('is none for an address that we have no context for, scoped ones before their own context among them', async () => {
    expect(await problemOfLater(() => loadPinned('https://contexts.example.org/v1'))).toMatchObject({
      code: 'proof.context-unknown',
    });
    expect(await problemOfLater(() => loadPinned('urn:x-tashika:scoped:0'))).toMatchObject({ code: 'proof.context-unknown' });
  });
  it('expands a credential to what jsonld makes of the published contexts', async () => {
    const credential: JsonObject = {
      '@context': [V2, OB3],
      id: 'urn:uuid:1',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'https://badges.example.org/issuer', type: ['Profile'], name: 'Sample School' },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: 'urn:uuid:2',
          type: ['Achievement'],
          name: 'Sample',
          criteria: { narrative: 'Do it.' },
          achievementType: 'Badge',
        },
      },
    };
    const plain = async (url: string) => ({ document: await pinnedContext(url), documentUrl: url });
    const expand = (load: unknown) =>
      jsonld.expand(credential as jsonld.JsonLdDocument, { documentLoader: load as jsonld.Options.DocLoader['documentLoader'] });
    expect(await expand(loadPinned)).toEqual(await expand(plain));
  });
});
