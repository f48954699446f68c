// Lists of many badges over real sockets: what is asked, what becomes of each, and how far a list can lead.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../core/adapters/fetch-http.ts';
import type { MembersProgress, Report } from '../../core/model/report.ts';
import { type VerifyOptions, verify } from '../../core/verify.ts';
import {
  badgrCollection,
  type CollectionServer,
  credlyProfile,
  type ServedList,
  startCollectionServer,
} from '../support/collection-server.ts';
import { answer } from '../support/host-server.ts';

const SHARES = { count: 60, classes: 5, issuers: 2 };

let server: CollectionServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function ask({ page, ...served }: ServedList, options: VerifyOptions = {}, delay = 0): Promise<Report> {
  server = await startCollectionServer([{ page, ...served }], delay);
  const http = createHttp({
    ...{ transport: server.transport, clock: () => Date.parse('2026-06-01T00:00:00Z'), tries: 1 },
  });
  return verify({ url: page }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' }, ...options });
}

const codesOf = (report?: Report) => report?.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) ?? [];

// A machine may have much to do beside.
vi.setConfig({ testTimeout: 60_000 });

describe.each([
  // Credly lists what it shows from other platforms apart.
  ['a profile at Credly', credlyProfile, 'genuine', 2],
  ['a collection at Badgr', badgrCollection, 'issuer-unproven', 1],
] as const)('%s of 60 badges', (_title, listOf, good, lists) => {
  it('asks once for the list, for each badge, class and issuer', async () => {
    const report = await ask(listOf(SHARES));
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 60 }, () => good));
    const asked = server?.asked() ?? [];
    expect(asked).toHaveLength(lists + 60 + 5 + 2);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('gives each badge the answer of its own, whatever stands beside it', async () => {
    const fates = { 3: 'withdrawn', 14: 'expired', 15: 'absent', 26: 'silent', 53: 'foreign' } as const;
    const report = await ask(listOf({ ...SHARES, fates }));
    const verdicts = report.members?.map(({ verdict }) => verdict) ?? [];
    expect([3, 15, 26].map((place) => verdicts[place])).toEqual(['revoked', 'incomplete', 'incomplete']);
    // At Badgr anybody may be an issuer, which is said before that its time is over.
    expect(verdicts[14]).toBe(good === 'genuine' ? 'expired' : good);
    expect(codesOf(report.members?.[14])).toContain('validity.expired');
    expect(codesOf(report.members?.[15])).toContain('net.not-found');
    expect(codesOf(report.members?.[26])).toContain('net.timeout');
    // Its class lies with somebody who has no word in what that platform serves.
    expect(verdicts[53]).toBe('not-genuine');
    expect(verdicts.filter((_, place) => !(place in fates))).toEqual(Array.from({ length: 55 }, () => good));
    expect(report.verdict).toBe('not-genuine');
  });
});

describe('a list that is verified', () => {
  it('tells how many badges there are before the first, and of each with its place', async () => {
    const told: MembersProgress[] = [];
    const report = await ask(credlyProfile({ ...SHARES, count: 12, fates: { 4: 'withdrawn' } }), {
      onMembers: (progress) => void told.push(progress),
    });
    expect(told[0]).toEqual({ count: 12 });
    expect(told.slice(1).map(({ ready }) => ready?.place)).toHaveLength(12);
    expect(told.every(({ count }) => count === 12)).toBe(true);
    for (const { ready } of told.slice(1)) expect(report.members?.[ready?.place ?? -1]).toBe(ready?.report);
  });

  it('asks for nothing more once its viewer has left', async () => {
    const left = new AbortController();
    let ready = 0;
    const onMembers = (progress: MembersProgress) => {
      ready += progress.ready ? 1 : 0;
      if (ready === 3) left.abort();
    };
    const report = await ask(credlyProfile(SHARES), { signal: left.signal, onMembers }, 20);
    // Those on their way were sent.
    expect(server?.asked().length).toBeLessThan(20);
    expect(report.members?.filter(({ verdict }) => verdict !== 'incomplete').length).toBeLessThan(8);
    const asked = server?.asked().length;
    await new Promise((next) => setTimeout(next, 200));
    expect(server?.asked().length).toBe(asked);
  });

  it('is cut where it is longer than is looked at, and says so', async () => {
    const report = await ask(credlyProfile({ ...SHARES, count: 130 }));
    expect(report.members).toHaveLength(100);
    expect(codesOf(report)).toContain('read.list-cut');
    expect(server?.asked()).toHaveLength(2 + 100 + 5 + 2);
  });

  it('leads no further than to the first hundred, however many are written, and never to itself or to where nobody is asked', async () => {
    const served = credlyProfile({ ...SHARES, count: 40 });
    const traps = [
      served.list,
      served.page,
      'https://www.credly.com/users/somebody-else',
      'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48',
      'https://10.0.0.1/a.json',
      'https://localhost/a.json',
      'https://[::1]/a.json',
      'https://user:word@badges.example.net/a.json',
      'https://badges.example.net:8443/a.json',
    ];
    const good = Object.keys(served.documents).filter((address) => address.includes('/badge_assertions/'));
    const first = [...traps, ...good, ...good];
    // As large as they come: with everything that a platform writes beside each.
    const ids = Array.from({ length: 10_000 }, (_, n) => first[n % first.length]);
    served.documents[served.list] = answer({ data: ids.map((id) => ({ id })), metadata: { total_pages: 9e9 } });
    const report = await ask(served);
    const asked = server?.asked() ?? [];
    expect(asked.filter((address) => address.includes('/badge_assertions/'))).toHaveLength(40);
    expect(new Set(asked.filter((address) => !address.startsWith(served.list))).size).toBe(1 + 40 + 5 + 2);
    expect(asked).toHaveLength(2 + 40 + 5 + 2);
    expect(report.members?.length).toBeLessThanOrEqual(100);
    expect(codesOf(report)).toContain('read.list-cut');
    expect(report.members?.filter(({ verdict }) => verdict === 'genuine')).toHaveLength(40);
    expect(report.verdict).not.toBe('genuine');
    expect(JSON.stringify(report)).not.toContain('19ce722660e14be0a7b17604c62e9b48');
  });

  it('is read with all that a platform writes out beside each badge, up to a bound', async () => {
    const served = credlyProfile({ ...SHARES, count: 100 });
    const data = (skills: number) =>
      Array.from({ length: 100 }, (_, n) => ({
        id: `91975f38-1c90-4b8f-a6c0-${String(n).padStart(12, '0')}`,
        badge_template: {
          skills: Array.from({ length: skills }, (_, at) => ({ id: at, name: `Skill ${at}`, vanity_slug: 's' })),
        },
      }));
    served.documents[served.list] = answer({ data: data(60), metadata: { total_pages: 1 } });
    expect((await ask(served)).members).toHaveLength(100);
    await server?.close();
    served.documents[served.list] = answer({ data: data(300), metadata: { total_pages: 1 } });
    const endless = await ask(served);
    expect([endless.verdict, endless.members, codesOf(endless)]).toEqual(['not-checkable', undefined, ['parse.too-complex']]);
  });
});
