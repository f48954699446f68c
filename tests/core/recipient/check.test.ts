import { describe, expect, it } from 'vitest';
import type { Badge } from '../../../core/model/badge.ts';
import type { Holder } from '../../../core/model/policy.ts';
import { recipient } from '../../../core/recipient/check.ts';
import { badgeFor, contextFor, runCheck } from '../../support/people.ts';

const TO_HANAKO = [{ type: 'email', identity: 'hanako@example.ac.jp', hashed: false, salt: '' }];
const MATCH: Holder = { email: 'hanako@example.ac.jp', name: '佐藤 花子' };

const check = (holder: Holder, members: Partial<Badge> = {}) =>
  runCheck(recipient, contextFor(holder), badgeFor({ recipients: TO_HANAKO, ...members }));
const codesOf = async (holder: Holder, members: Partial<Badge> = {}) =>
  ((await check(holder, members)).problems ?? []).map(({ code }) => code);

describe('the recipient check', () => {
  it('is skipped without a badge', async () => {
    expect(await runCheck(recipient, contextFor(MATCH), null)).toEqual({ outcome: 'skipped' });
  });

  it('passes on an e-mail match alone', async () => {
    expect(await check(MATCH)).toEqual({ outcome: 'pass', problems: [], facts: { compared: 'email', matched: 'as-given' } });
  });

  it('compares nothing where the mail service warns of the sender, or the badge stands in a quotation', async () => {
    expect(await codesOf({ ...MATCH, unproven: true })).toEqual(['recipient.sender-unproven']);
    expect(await codesOf({ ...MATCH, quoted: true })).toEqual(['recipient.in-quoted-text']);
    expect(await codesOf({ ...MATCH, unproven: true, quoted: true })).toHaveLength(2);
  });

  it('lets a known e-mail decide, whatever the names say', async () => {
    const named = { recipientName: '佐藤 花子' };
    expect(await codesOf({ ...MATCH, email: 'taro@example.org' }, named)).toEqual(['recipient.email-differs']);
    expect((await check({ ...MATCH, name: 'Taro Yamada' }, named)).outcome).toBe('pass');
  });

  it('never passes on a name', async () => {
    const result = await check({ name: '佐藤 花子' }, { recipientName: '佐藤花子' });
    expect(result).toMatchObject({ outcome: 'unknown', problems: [{ code: 'recipient.name-only' }] });
  });

  it('tells both names, where they say something', async () => {
    const { problems } = await check({ name: '鈴木 一郎' }, { recipientName: '佐藤 花子' });
    expect(problems).toEqual([{ code: 'recipient.name-differs', detail: { badgeName: '佐藤 花子', pageName: '鈴木 一郎' } }]);
  });

  it.each([
    ['佐藤花子', 'recipient.name-only'],
    ['Hanako Satou', 'recipient.name-similar'],
    ['鈴木 一郎', 'recipient.name-differs'],
    ['Hаnako Sato', 'recipient.name-lookalike'],
    ['사토 하나코', 'recipient.name-not-comparable'],
  ])('says of %s beside 佐藤 花子 or Hanako Sato: %s', async (name, code) => {
    const recipientName = name.includes('Sato') ? 'Hanako Sato' : '佐藤 花子';
    expect(await codesOf({ name }, { recipientName })).toEqual([code]);
  });

  it('says that invisible characters were removed', async () => {
    expect(await codesOf({ name: 'Hana\u200Bko Sato' }, { recipientName: 'Hanako Sato' })).toEqual([
      'recipient.name-only',
      'recipient.name-invisible',
    ]);
  });

  it('has no answer where only a name is known and the badge has none', async () => {
    expect(await codesOf({ name: '佐藤 花子' })).toEqual(['recipient.name-not-comparable']);
    expect(await codesOf({ name: '佐藤 花子' }, { recipients: [] })).toEqual(['recipient.missing']);
  });

  it('has no answer where the page names nobody', async () => {
    for (const holder of [{}, { name: ' ' }, { email: '' }, { email: 'not an address' }]) {
      expect(await codesOf(holder)).toEqual(['recipient.unknown-holder']);
    }
  });
});
