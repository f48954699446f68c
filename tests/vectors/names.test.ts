import { describe, expect, it } from 'vitest';
import { recipient } from '../../core/recipient/check.ts';
import { compareNames } from '../../core/recipient/names.ts';
import { badgeFor, contextFor, runCheck } from '../support/people.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface NameRow {
  badge: string;
  page: string;
  axis: string;
}

describe.runIf(vectorsPresent)('the table of names', () => {
  const { rows } = vectorsPresent ? vectorTable<NameRow>('names') : { rows: [] };

  it.each(rows)('$id: $why', async ({ badge, page, axis, anyCode = [] }) => {
    expect(compareNames(badge, page).axis).toBe(axis);
    expect(compareNames(page, badge).axis).toBe(axis);
    const { problems = [] } = await runCheck(recipient, contextFor({ name: page }), badgeFor({ recipientName: badge }));
    const codes: string[] = problems.map(({ code }) => code);
    expect(anyCode.length === 0 || anyCode.some((code) => codes.includes(code))).toBe(true);
  });
});
