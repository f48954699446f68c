import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrustEntry } from '../../../core/index.ts';
import { policyOf, policyVersion } from '../../../extension/settings/policy.ts';

const entry = (host: string, name?: string): TrustEntry => (name === undefined ? { host } : { host, name });
const NOTHING = { trust: [], lists: [] };
const UNSAID = { trust: [], trustBroken: false };

describe('what the viewer goes by', () => {
  it('is the own list, then the organisation’s, then the imported ones in their order', () => {
    const lists = ['c', 'd'].map((name) => ({ name, source: `${name}.json`, entries: [entry(`${name}.example.org`)] }));
    const { trust } = policyOf(
      { trust: [entry('a.example.org')], lists },
      { trust: [entry('b.example.org')], trustBroken: false },
    );
    expect(trust.slice(0, 4)).toEqual(['a', 'b', 'c', 'd'].map((first) => entry(`${first}.example.org`)));
  });

  it('says that a list is missing where the organisation’s cannot be read', () => {
    expect(policyOf(NOTHING, UNSAID).trustUnavailable).toBe(false);
    expect(policyOf(NOTHING, { trust: [], trustBroken: true }).trustUnavailable).toBe(true);
  });
});

describe('the name of a state of the lists', () => {
  const version = (trust: TrustEntry[], trustBroken = false) =>
    policyVersion(policyOf({ trust, lists: [] }, { trust: [], trustBroken }));

  it('is short, and the same for the same lists', () => {
    expect(version([entry('a.example.org')])).toBe(version([entry('a.example.org')]));
    expect(version([entry('a.example.org')]).length).toBeLessThanOrEqual(16);
  });

  it('is another one for other lists, other names, another order and a list that is missing', () => {
    const [a, b] = [entry('a.example.org'), entry('b.example.org')];
    const states = [
      version([]),
      version([a]),
      version([b]),
      version([a, b]),
      version([b, a]),
      version([entry('a.example.org', 'A')]),
      version([{ issuer: 'a.example.org' }]),
      version([a], true),
    ];
    expect(new Set(states).size).toBe(states.length);
  });

  it('tells any two lists apart that differ', () => {
    const lists = fc.array(
      fc.webUrl().map((issuer) => ({ issuer })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        expect(version(one) === version(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
