import { describe, expect, it } from 'vitest';
import { randomName } from '../../../extension/overlay/host-element.ts';

describe('the name of our elements', () => {
  it('is one that elements may have, and another every time', () => {
    const names = Array.from({ length: 200 }, () => randomName());
    for (const name of names) expect(name).toMatch(/^[a-z]{4,7}-[a-z]{4,7}$/);
    expect(new Set(names).size).toBe(200);
  });
});
