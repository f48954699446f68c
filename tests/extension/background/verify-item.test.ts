import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../core/index.ts';
import type { TabRecord } from '../../../extension/background/tabs.ts';
import { countOf } from '../../../extension/background/toolbar.ts';
import { answered, isAutomatic, keptAnswer } from '../../../extension/background/verify-item.ts';

const PAGE = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions';
const ID = 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';

describe('what is asked without a click', () => {
  it.each([
    ['a badge of a platform on the register', `${PAGE}/detail/${ID}`],
    ['a damaged address, since nobody is asked', `${PAGE}/detail/damaged`],
    ['a holder’s list, since nobody is asked', `${PAGE}/user/${ID}`],
  ])('%s', (_name, url) => {
    expect(isAutomatic(url, 'auto')).toBe(true);
  });

  it.each([
    ['any other host', 'https://badges.example.org/a/1'],
    ['a badge that waits for its holder', `${PAGE}/unAcquired/${ID}`],
    ['a platform that anybody can run', `https://moodle.example.org/badges/badge.php?hash=${'a'.repeat(40)}`],
    [
      'a link for receiving a badge',
      'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48',
    ],
  ])('is not %s', (_name, url) => {
    expect(isAutomatic(url, 'auto')).toBe(false);
  });

  it('is no host at all where the viewer wants to click', () => {
    expect(isAutomatic(`${PAGE}/detail/${ID}`, 'click')).toBe(false);
    expect(isAutomatic(`${PAGE}/detail/damaged`, 'click')).toBe(true);
  });
});

const report = (verdict: Verdict, verifiedAt = '2026-11-21T00:00:00.000Z') =>
  ({ verdict, verifiedAt, checks: [] as Report['checks'] }) as Report;
const item = { key: 'k', url: 'https://badges.example.org/', holder: {}, marks: 2, withdrawn: 0 };
const tab = (verdict: Verdict, policy = 'p'): TabRecord => ({
  items: [item],
  answers: { k: answered(item, report(verdict), { policy: {}, version: policy }) },
  released: [],
  focus: null,
  job: null,
  scanned: null,
});
const JUDGES = { policy: {}, version: 'p' };
const LATER = Date.parse('2026-11-21T00:05:00Z');

describe('a kept answer', () => {
  it('holds as long as the lists are the same', () => {
    expect(keptAnswer(tab('genuine'), item, JUDGES, LATER)?.verdict).toBe('genuine');
    expect(keptAnswer(tab('genuine', 'other lists'), item, JUDGES, LATER)).toBeNull();
  });

  it('holds for a minute where somebody did not answer', () => {
    expect(keptAnswer(tab('incomplete'), item, JUDGES, LATER)).toBeNull();
    expect(keptAnswer(tab('incomplete'), item, JUDGES, Date.parse('2026-11-21T00:00:30Z'))?.verdict).toBe('incomplete');
  });
});

describe('a kept answer about a record on a blockchain that may still be undone', () => {
  const problems = [{ code: 'anchor.young' as const, detail: {} }];
  const young = { ...report('genuine'), checks: [{ check: 'anchor' as const, outcome: 'pass' as const, problems, facts: {} }] };
  const kept = { ...tab('genuine'), answers: { k: answered(item, young, JUDGES) } };

  it('holds for a minute: what it rests on is minutes old', () => {
    expect(keptAnswer(kept, item, JUDGES, Date.parse('2026-11-21T00:00:30Z'))).not.toBeNull();
    expect(keptAnswer(kept, item, JUDGES, LATER)).toBeNull();
  });
});

describe('an answer that was kept under the same key', () => {
  const genuine = tab('genuine');

  it.each([
    ['another badge', { ...item, url: 'https://badges.example.org/2' }],
    ['another address of the holder', { ...item, holder: { email: 'hanako.sato@example.ac.jp' } }],
    ['another name', { ...item, holder: { name: 'Hanako Sato' } }],
    ['quoted text', { ...item, holder: { quoted: true } }],
    ['a sender of whom the mail service warns', { ...item, holder: { unproven: true } }],
    ['another key', { ...item, key: 'constructor' }],
  ])('is no answer about %s', (_name, other) => {
    expect(keptAnswer(genuine, other, JUDGES, LATER)).toBeNull();
  });

  it('is not shown again on a page that stays open for hours, nor by a clock that has been set back', () => {
    expect(keptAnswer(genuine, item, JUDGES, Date.parse('2026-11-21T00:59:00Z'))).not.toBeNull();
    expect(keptAnswer(genuine, item, JUDGES, Date.parse('2026-11-21T01:01:00Z'))).toBeNull();
    expect(keptAnswer(genuine, item, JUDGES, Date.parse('2026-11-20T00:00:00Z'))).toBeNull();
  });
});

describe('the number on the toolbar', () => {
  it('counts the marks that can be seen', () => {
    expect(countOf(tab('genuine'))).toBe(2);
    expect(countOf({ items: [], answers: {} })).toBe(0);
  });

  it('leaves out what is not drawn', () => {
    expect(countOf(tab('not-checkable'))).toBe(0);
  });

  it('has no design that would push out everybody else’s answers', () => {
    const designed = (content: string) =>
      ({
        ...report('genuine'),
        badge: { name: 'Sample', display: { mediaType: 'text/html', content, encoding: null } },
      }) as unknown as Report;
    const kept = (content: string) => answered(item, designed(content), JUDGES).report.badge;
    expect(kept('<p>small</p>')).toHaveProperty('display');
    expect(kept('x'.repeat(600_000))).toEqual({ name: 'Sample' });
  });
});
