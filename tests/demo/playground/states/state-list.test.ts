import { describe, expect, it } from 'vitest';
import { STATES, sourceOf, stateAt } from '../../../../demo/playground/states/state-list.ts';
import { sourceOf as widgetSource } from '../../../../widget/source-of.ts';

describe('the list of states', () => {
  it('gives each a source that the element asks for, but the one without and the one that cannot be used', () => {
    for (const state of STATES) {
      const src = sourceOf(state);
      const source = src === null ? null : widgetSource(src, 'https://www.example.org/', 'https://www.example.org');
      if (state === 'idle' || state === 'refused') expect(source, state).toBeNull();
      else expect(stateAt(source?.url ?? ''), state).toBe(state);
    }
  });
});
