import { describe, expect, it } from 'vitest';
import { platformOrigins, siteOrigins } from '../../../extension/settings/origins.ts';
import { SITES } from '../../../extension/sites/registry.ts';

describe('leave to read and to ask', () => {
  it('is for whole hosts over https, never for a pattern of hosts', () => {
    const all = [...SITES.flatMap(siteOrigins), ...platformOrigins()];
    expect(all.length).toBeGreaterThan(4);
    expect(all.filter((origin) => !/^https:\/\/[a-z0-9.-]+\/\*$/.test(origin))).toEqual([]);
  });
});
