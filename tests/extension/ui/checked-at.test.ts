import { expect, it } from 'vitest';
import { checkedAt } from '../../../extension/ui/checked-at.ts';

const verifiedAt = '2026-11-21T08:05:00.000Z';
const evidence = (...times: string[]) =>
  times.map((time) => ({ url: 'https://badges.example.org/a/1', status: 200, sha256: '', time }));

it.each([
  ['when its answer was had, where that was kept', evidence('2026-11-21T08:01:00.000Z', verifiedAt), '2026-11-21T08:01:00.000Z'],
  [
    'now, where it was asked now and only its issuer was known',
    evidence('2026-11-21T08:05:01.000Z', '2026-11-20T09:00:00.000Z'),
    verifiedAt,
  ],
  ['now, where nobody was asked', [], verifiedAt],
])('a badge was checked %s', (_case, kept, time) => {
  expect(checkedAt({ evidence: kept, verifiedAt })).toBe(time);
});
