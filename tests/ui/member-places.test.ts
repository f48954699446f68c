import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { afterProgress, memberPlaces, placesOf } from '../../ui/member-places.ts';
import { sampleReport } from '../core/present/sample-report.ts';

const good = sampleReport('genuine');

describe('the places of a list', () => {
  it('are there before their answers, and tell of one without telling of the others', () => {
    const list = afterProgress(null, { count: 100 });
    const drawn: number[] = [];
    for (const [at, { report }] of list.places.entries()) {
      effect(() => {
        if (report.value) drawn.push(at);
      });
    }
    expect([list.places.length, list.ready.value]).toEqual([100, 0]);
    expect(afterProgress(list, { count: 100, ready: { place: 7, report: good } })).toBe(list);
    expect([drawn, list.ready.value]).toEqual([[7], 1]);
  });

  it('count a badge once, and know no place beyond the list', () => {
    const list = memberPlaces(2);
    list.take(0, good);
    list.take(0, sampleReport('revoked'));
    list.take(5, good);
    expect([list.ready.value, list.places[0]?.report.value?.verdict]).toEqual([1, 'revoked']);
  });

  it('stay what they were, with what was opened, when the report is there', () => {
    const list = memberPlaces(2);
    const [first] = list.places;
    if (first) first.open.value = true;
    const done = placesOf({ members: [good, sampleReport('expired')] }, list);
    expect(done).toBe(list);
    expect([done?.ready.value, done?.places[0]?.open.value]).toEqual([2, true]);
  });

  it('are others for another list, and none where there is none', () => {
    const list = memberPlaces(2);
    expect(placesOf({ members: [good] }, list)).not.toBe(list);
    expect(placesOf({}, list)).toBeNull();
    expect(afterProgress(list, { count: 3 })).not.toBe(list);
  });
});
