import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../../core/verify.ts';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';
import { type TestKey, testKey } from '../../../support/controllers.ts';
import { type FakeAnswer, fakeHttp } from '../../../support/fake-http.ts';
import { NOW, profileWith, signedBy } from '../../../support/signed-badges.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const BADGE = 'https://openbadgefactory.com/v1/assertion/5b8267ca554a767999b0693fd9d69033619e6c5a';

describe('an address of Open Badge Factory', () => {
  it.each(['', '/', '.json', '.html', '.html?x=1', '#top'])('is that of its data: …%s', (rest) => {
    expect(addressMeaning(BADGE + rest)).toBe(`open-badge-factory badge ${BADGE}.json`);
  });
  it.each([
    BADGE.slice(0, -1),
    `${BADGE}0`,
    `${BADGE}.png`,
    `${BADGE}.json.html`,
    `${BADGE}/x`,
    BADGE.replace('5b', '5B'),
    ...disguises(BADGE),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});

describe('a signed badge at an address of Open Badge Factory', () => {
  let key: TestKey;
  beforeAll(async () => {
    key = await testKey();
  });
  const asked = async (served: Record<string, FakeAnswer>, input: Parameters<typeof verify>[0] = { url: BADGE }) => {
    const { http } = fakeHttp({ ...profileWith(key), ...served });
    return verify(input, { ports: { http }, policy: { now: NOW } });
  };

  it('is judged by its signature, at either address', async () => {
    const json = await signedBy(key);
    expect((await asked({ [`${BADGE}.json`]: { json } })).verdict).toBe('genuine');
    expect((await asked({ [`${BADGE}.json`]: { status: 404, text: '' }, [BADGE]: { json } })).verdict).toBe('genuine');
  });
  it('is no better for where it lies', async () => {
    const json = { ...(await signedBy(key)), validUntil: '2099-01-01T00:00:00Z' };
    expect((await asked({ [`${BADGE}.json`]: { json } })).verdict).toBe('not-genuine');
  });
  it('speaks for no copy of another badge that names that address', async () => {
    const copy = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: BADGE,
      badge: 'https://openbadgefactory.com/v1/badge/1',
      recipient: { type: 'email', hashed: false, identity: 'hanako.sato@example.ac.jp' },
      verification: { type: 'hosted' },
      issuedOn: '2025-04-01T00:00:00Z',
    };
    const report = await asked({ [`${BADGE}.json`]: { json: await signedBy(key) } }, { text: JSON.stringify(copy) });
    expect(report.verdict).toBe('incomplete');
  });
});
