import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnRelay } from '../../core/own-relay.ts';
import { privateSuffixes, registrySuffixes } from '../support/private-suffixes.mjs';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const ascii = (suffix: string) => /^[a-z0-9.-]+$/.test(suffix);

describe('the relay of a site', () => {
  it.each([
    ['school.example.org', 'school.example.org'],
    ['relay.school.example.org', 'school.example.org'],
    ['relay.example.org', 'www.example.org'],
    ['example.org', 'www.example.org'],
    ['relay.sample.ac.jp', 'dept.sample.ac.jp'],
    ['SCHOOL.example.org:8443', 'school.example.org'],
    ['localhost:8787', 'localhost:5173'],
    ['127.0.0.1:8787', '127.0.0.1:5173'],
  ])('may be %s for %s', async (relay, page) => {
    expect(await isOwnRelay(relay, page)).toBe(true);
  });

  it.each([
    ['relay.example.net', 'school.example.org'],
    ['school.example.org.example.net', 'school.example.org'],
    ['notschool.ac.jp', 'school.ac.jp'],
    ['relay.ac.jp', 'school.ac.jp'],
    ['ac.jp', 'school.ac.jp'],
    ['mallory.github.io', 'alice.github.io'],
    ['github.io', 'alice.github.io'],
    ['mallory.wordpress.com', 'alice.wordpress.com'],
    ['mallory.moodlecloud.com', 'school.moodlecloud.com'],
    ['mallory.github.io', 'github.io'],
    ['mallory.wordpress.com', 'wordpress.com'],
    ['mallory.ac.jp', 'ac.jp'],
    ['relay.example.org.', 'example.org'],
    ['127.0.0.2', '127.0.0.1'],
    ['[::1]:8787', '127.0.0.1'],
    ['', ''],
    ['relay.example.org', ''],
  ])('is not %s for %s', async (relay, page) => {
    expect(await isOwnRelay(relay, page)).toBe(false);
  });

  it('never has a neighbour below a public suffix or a hoster', async () => {
    const suffix = fc.constantFrom(...[...privateSuffixes(), ...registrySuffixes()].filter(ascii));
    const hosts = fc.tuple(label, label, suffix).filter(([a, b]) => a !== b);
    await fc.assert(
      fc.asyncProperty(hosts, async ([a, b, under]) => {
        const [relay, page] = [`${a}.${under}`, `${b}.${under}`];
        // A longer suffix may be made of the two, and then there is one owner less, never one more.
        expect(await isOwnRelay(relay, page)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('may stand anywhere below what the site has registered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(label, { maxLength: 3 }), fc.array(label, { maxLength: 3 }), async (a, b) => {
        const [relay, page] = [a, b].map((labels) => [...labels, 'sample-site', 'org'].join('.')) as [string, string];
        expect(await isOwnRelay(relay, page)).toBe(true);
      }),
    );
  });
});
