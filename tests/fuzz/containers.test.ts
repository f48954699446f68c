import { describe, expect, it } from 'vitest';
import { fuzzContainers } from './containers.ts';

describe('files changed at random', () => {
  it('give contents or a coded problem, and two badges never pass as one', async () => {
    expect(await fuzzContainers(2_000, 20_250_321)).toEqual({ runs: 2_000, findings: [] });
  });
});
