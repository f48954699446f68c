import { describe, expect, it } from 'vitest';
import type { BadgeInput, Report, Verdict } from '../../core/index.ts';
import type { ChosenBadge, SavedSignature } from '../../studio/contract.ts';
import { type Flag, recheck } from '../../studio/recheck.ts';
import { BADGE, LOOK } from './sample-badges.ts';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const page = (name: string) => `https://badges.example.org/${name}`;
const badge = (name: string, changes: Partial<ChosenBadge> = {}): ChosenBadge => ({
  ...BADGE,
  id: name,
  pageUrl: page(name),
  ...changes,
});
const signature = (id: string, ...badges: ChosenBadge[]): SavedSignature => ({
  id,
  title: id,
  badges,
  look: LOOK,
  savedAt: '2026-01-01T00:00:00Z',
});

function answering(verdicts: Record<string, Verdict | Error>, name = BADGE.name) {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const verify = async (input: BadgeInput): Promise<Report> => {
    const url = 'url' in input ? input.url : '';
    asked.push(url);
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve));
    atOnce -= 1;
    const verdict = verdicts[url.replace(page(''), '')] ?? 'genuine';
    if (verdict instanceof Error) throw verdict;
    const shown = { name } as Report['badge'];
    return { verdict, badge: shown, checks: [], evidence: [], input: { kind: 'url' }, verifiedAt: '', verifier: '' };
  };
  return { verify, asked, most: () => most };
}
const flagsOf = (flags: Flag[]) => flags.map(({ signature, badge, now }) => `${signature} ${badge} ${now}`).sort();

describe('looking at kept signatures again', () => {
  it('flags what was withdrawn or has expired, and leaves alone what holds', async () => {
    const world = answering({ gone: 'revoked', old: 'expired' });
    const flags = await recheck([signature('s', badge('fine'), badge('gone'), badge('old'))], world, { now: NOW });
    expect(flagsOf(flags)).toEqual(['s gone revoked', 's old expired']);
  });

  it('flags nothing that could not be finished: that speaks for nothing', async () => {
    const world = answering({ a: 'incomplete', b: new Error('no network') });
    expect(await recheck([signature('s', badge('a'), badge('b'))], world, { now: NOW })).toEqual([]);
  });

  it('knows without an answer that a day has passed', async () => {
    const world = answering({ a: 'incomplete', b: new Error('no network'), c: 'incomplete' });
    const badges = [
      badge('a', { expires: '2026-11-30' }),
      badge('b', { expires: '2026-12-24' }),
      badge('c', { expires: 'soon' }),
    ];
    expect(flagsOf(await recheck([signature('s', ...badges)], world, { now: NOW }))).toEqual(['s a expired']);
  });

  it('says nothing twice that its holder was told when it went in, but of an end always', async () => {
    const checked = (verdict: Verdict) => ({ checked: { verdict, at: '' } });
    const world = answering({ a: 'issuer-unproven', b: 'expired', c: 'issuer-unproven' });
    const badges = [badge('a', checked('issuer-unproven')), badge('b', checked('expired')), badge('c')];
    expect(flagsOf(await recheck([signature('s', ...badges)], world, { now: NOW }))).toEqual([
      's b expired',
      's c issuer-unproven',
    ]);
  });

  it('flags an address at which another badge lies now', async () => {
    const flags = await recheck([signature('s', badge('a'))], answering({}, 'Another'), { now: NOW });
    expect(flagsOf(flags)).toEqual(['s a changed']);
  });

  it('asks once for a badge that stands in several signatures, and for few at once', async () => {
    const world = answering({ '0': 'revoked' });
    const badges = Array.from({ length: 12 }, (_, at) => badge(String(at)));
    const told: Flag[] = [];
    const flags = await recheck([signature('s', ...badges), signature('t', ...badges)], world, {
      now: NOW,
      onFlag: (flag) => told.push(flag),
    });
    expect(world.asked).toHaveLength(12);
    expect(world.most()).toBe(3);
    expect(flagsOf(flags)).toEqual(['s 0 revoked', 't 0 revoked']);
    expect(told).toEqual(flags);
  });
});
