import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { verify } from '../../../../core/verify.ts';
import { type FakeAnswer, fakeHttp } from '../../../support/fake-http.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

const NOW = '2026-06-01T00:00:00Z';

async function asked(
  url: string,
  answers: Record<string, FakeAnswer>,
): Promise<{ report: Report; codes: string[]; asked: string[] }> {
  const { http, asked } = fakeHttp(answers);
  const report = await verify({ url }, { ports: { http }, policy: { now: NOW } });
  return { report, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)), asked };
}

/** How platforms answer with status 200 when something is wrong with them. */
const ERRORS_WITH_200: readonly (readonly [string, FakeAnswer])[] = [
  ['an error in the body', { json: { status: 500, error: 'Internal Server Error', message: '…' } }],
  ['a list of errors', { json: { errors: { id: ['invalid'] }, status: 404 } }],
  ['the word error', { json: { status: 'error' } }],
  ['an empty object', { json: {} }],
  ['null', { text: 'null' }],
  ['nothing', { text: '' }],
  ['a page to log in', { text: '<!doctype html><title>Log in</title>', headers: { 'content-type': 'text/html' } }],
  ['a document cut short', { text: '{"@context":"https://w3id.org/openbadges/v2","type":"Asser' }],
];

describe.each(PLATFORM_BADGES.map((badge) => [badge.platform, badge] as const))('a badge of %s', (_, badge) => {
  const world = Object.fromEntries(Object.entries(badge.documents).map(([url, json]) => [url, { json } as FakeAnswer]));
  const without = (answer: FakeAnswer) => ({ ...world, [badge.assertion]: answer });
  const page = badge.pages[0] ?? '';

  it.each(badge.pages)('holds, whatever address of it is in hand: %s', async (url) => {
    const { report, asked: addresses } = await asked(url, world);
    expect(['genuine', 'issuer-unproven']).toContain(report.verdict);
    expect(report.checks.find(({ check }) => check === 'proof')?.outcome).toBe('pass');
    expect(report.badge?.name).toBe('Sample Statistics');
    // The page itself is never asked for, and nobody is told for whom it was looked up.
    expect(addresses.filter((address) => !(address in badge.documents))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  it('is withdrawn where the platform says so', async () => {
    const { report, codes } = await asked(page, without(badge.withdrawn));
    expect(report.verdict).toBe('revoked');
    expect(codes).toContain('status.revoked');
  });
  it('that is not there, or private, leaves the answer open', async () => {
    const { report } = await asked(page, without(badge.absent));
    expect(report.verdict).toBe('incomplete');
  });
  it.each(ERRORS_WITH_200)('leaves the answer open for %s with status 200', async (_name, answer) => {
    const { report } = await asked(page, without(answer));
    expect(report.verdict).toBe('incomplete');
    expect(report.badge).toBeNull();
  });
  it('is not the one that another id answers with', async () => {
    const other = { ...badge.documents[badge.assertion], id: `${new URL(badge.assertion).origin}/another`, verify: undefined };
    const { report } = await asked(page, without({ json: other }));
    expect(['genuine', 'confirmed', 'issuer-unproven']).not.toContain(report.verdict);
  });
});
