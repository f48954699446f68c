import { describe, expect, it } from 'vitest';
import { verify } from '../../../core/verify.ts';
import { fakeHttp, hostedWorld } from '../../support/fake-http.ts';

const { host } = hostedWorld();

async function verdictOf(input: { url: string } | { text: string }, revoked: unknown, status = 200) {
  const { answers, assertion } = hostedWorld({ assertion: { revoked } });
  const { http } = fakeHttp({ ...answers, [`${host}/a/1`]: { status, json: assertion } });
  return (await verify(input, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } })).verdict;
}

describe.each([
  ['by its address', { url: `${host}/a/1` }],
  ['by a copy', { text: JSON.stringify(hostedWorld().assertion) }],
])('a badge asked for %s', (_how, input) => {
  it.each([true, 'true', 'True', 1, '1', [true], { '@value': true }])('is withdrawn where its host says %j', async (revoked) => {
    expect(await verdictOf(input, revoked)).toBe('revoked');
    expect(await verdictOf(input, revoked, 404)).toBe('revoked');
  });
  it.each([false, null, 'false', 0, '0', ''])('is current where its host says %j', async (revoked) => {
    expect(await verdictOf(input, revoked)).toBe('genuine');
  });
  it.each(['yes', '2026-01-01', [true, false]])('is neither where its host says %j', async (revoked) => {
    expect(await verdictOf(input, revoked)).toBe('incomplete');
  });
});
