import { describe, expect, it } from 'vitest';
import { judgeClock } from '../../../core/validity/clock.ts';

const TRUE_TIME = Date.UTC(2026, 10, 21);
const DEVICE_2020 = Date.UTC(2020, 0, 1);
const HEADER = 'Sat, 21 Nov 2026 00:00:01 GMT';

describe("the device's clock", () => {
  it('is used where the hosts agree with it', () => {
    expect(judgeClock(TRUE_TIME + 60_000, [HEADER, HEADER], undefined)).toEqual({ now: TRUE_TIME + 60_000, suspect: false });
  });

  it('may differ by a day', () => {
    const device = TRUE_TIME + 86_400_000;
    expect(judgeClock(device, [HEADER, HEADER], undefined)).toEqual({ now: device, suspect: false });
  });

  it('yields to two hosts that agree', () => {
    expect(judgeClock(DEVICE_2020, [HEADER, 'Sat, 21 Nov 2026 00:00:09 GMT'], undefined)).toEqual({
      now: TRUE_TIME + 1_000,
      suspect: true,
    });
  });

  it('yields to two of three hosts, whatever the order', () => {
    const dates = [HEADER, 'Mon, 01 Jan 2001 00:00:00 GMT', HEADER];
    for (const order of [dates, dates.toReversed(), dates.toSorted()]) {
      expect(judgeClock(DEVICE_2020, order, undefined).now).toBe(TRUE_TIME + 1_000);
    }
  });

  it.each([
    ['a single host', [HEADER]],
    ['hosts that disagree', [HEADER, 'Mon, 01 Jan 2001 00:00:00 GMT']],
    ['half of the hosts', [HEADER, HEADER, 'Mon, 01 Jan 2001 00:00:00 GMT', 'Tue, 01 Jan 2002 00:00:00 GMT']],
    ['headers that cannot be read', ['Sat, 21 Nom 2026 00:00:01 GMT', 'tomorrow']],
  ])('does not yield to %s', (_title, dates) => {
    expect(judgeClock(DEVICE_2020, dates, undefined)).toEqual({ now: DEVICE_2020, suspect: false });
  });

  it('cannot stand before the day this release was built', () => {
    expect(judgeClock(DEVICE_2020, [], '2026-11-01')).toEqual({ now: null, suspect: true });
    expect(judgeClock(Date.UTC(2026, 9, 31), [], '2026-11-01').suspect).toBe(false);
  });
});
