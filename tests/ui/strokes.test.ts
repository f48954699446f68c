import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../core/index.ts';
import { loadLocale, present } from '../../core/present/index.ts';
import { MARKS, OUTCOME_SIGNS } from '../../ui/strokes.ts';

describe('the marks', () => {
  it('can all be told apart by shape alone', () => {
    const drawn = Object.values(MARKS).map((strokes) =>
      strokes.map(({ d, as, dashes }) => `${as} ${dashes ?? ''} ${d}`).join('|'),
    );
    expect(new Set(drawn).size).toBe(13);
    expect(new Set(Object.values(OUTCOME_SIGNS)).size).toBe(5);
  });

  it('stay within their square', () => {
    for (const [shape, strokes] of Object.entries(MARKS)) {
      for (const { d } of strokes) {
        const points = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
        for (const value of points) expect(value >= 2 && value <= 22, `${shape}: ${d}`).toBe(true);
      }
    }
  });

  it('there is one for each verdict, and the filled one is for confirmed alone', async () => {
    const locale = await loadLocale('en');
    const report = {
      badge: null,
      checks: [],
      evidence: [],
      input: { kind: 'png' as const },
      verifiedAt: '2026-01-01T00:00:00Z',
      verifier: 'x',
    };
    const shapes = VERDICTS.map((verdict) => present({ ...report, verdict }, { locale }).shape);
    for (const shape of shapes) expect(MARKS[shape]).toBeDefined();
    const filled = VERDICTS.filter((_, index) => (MARKS[shapes[index] ?? 'none'] ?? []).some(({ as }) => as === 'cut'));
    expect(filled).toEqual(['confirmed']);
  });
});
