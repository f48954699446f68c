import { describe, expect, it } from 'vitest';
import { nextStep, redirectTarget, startTrail, type Trail } from '../../../core/adapters/redirects.ts';
import type { Follow } from '../../../core/adapters/transport.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';

const START = 'https://badges.example.org/issuer';

function walk(locations: string[], follow: Follow = 'identity', start = START): Trail | string {
  try {
    return locations.reduce((trail, location) => nextStep(trail, location, follow), startTrail(new URL(start)));
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.problem.code;
  }
}

describe('redirectTarget', () => {
  it('is the Location of the five statuses that redirect, and of no other', () => {
    const redirecting = [200, 201, 300, 301, 302, 303, 304, 305, 307, 308, 404].filter((status) =>
      redirectTarget(status, { location: '/a' }),
    );
    expect(redirecting).toEqual([301, 302, 303, 307, 308]);
    expect(redirectTarget(302, {})).toBeNull();
  });

  it('reads an address that was sent as UTF-8, and leaves one that was not', () => {
    const utf8 = String.fromCharCode(...new TextEncoder().encode('/証明'));
    expect(redirectTarget(302, { location: utf8 })).toBe('/証明');
    expect(redirectTarget(302, { location: '/caf\u00e9' })).toBe('/caf\u00e9');
    expect(redirectTarget(302, { location: '/証明' })).toBe('/証明');
  });
});

describe('nextStep', () => {
  it('follows a relative address on the same host without a word', () => {
    expect(walk(['profiles/1.json?v=2#key'])).toMatchObject({
      at: new URL('https://badges.example.org/profiles/1.json?v=2'),
      notes: [],
    });
  });

  it.each(['identity', 'image'] as const)('notes that www. came or went (%s)', (follow) => {
    expect(walk(['https://www.badges.example.org/issuer'], follow)).toMatchObject({ notes: ['net.redirect-same-site'] });
    expect(walk(['https://example.org/a'], follow, 'https://www.example.org/a')).toMatchObject({
      notes: ['net.redirect-same-site'],
    });
  });

  it.each([
    'https://cdn.badges.example.org/issuer',
    'https://example.org/issuer',
    'https://www2.badges.example.org/issuer',
    'https://badges.example.org.evil.example/issuer',
    'https://wwwbadges.example.org/issuer',
    '//other.example/issuer',
    'https:\\\\other.example\\issuer',
  ])('refuses to take an identity to %s', (location) => {
    expect(walk([location])).toBe('net.redirect-cross-origin');
  });

  it('holds each step against the first address: two small steps make no large one', () => {
    const start = 'https://www.example.org/';
    expect(walk(['https://example.org/', 'https://www.example.org/b'], 'identity', start)).toMatchObject({
      notes: ['net.redirect-same-site'],
    });
    expect(walk(['https://www.www.example.org/', 'https://www.www.www.example.org/'], 'identity', start)).toBe(
      'net.redirect-cross-origin',
    );
  });

  it('lets a picture move, and notes it', () => {
    expect(walk(['https://cdn.example.net/a.png'], 'image')).toMatchObject({ notes: ['net.redirect-image'] });
  });

  it.each(['identity', 'image'] as const)('passes every hop through the policy (%s)', (follow) => {
    expect(walk(['http://badges.example.org/issuer'], follow)).toBe('net.scheme');
    expect(walk(['https://169.254.169.254/latest'], follow)).toBe('net.host-forbidden');
    expect(walk(['https://badges.example.org:8443/'], follow)).toBe('net.port');
    expect(walk(['//u:p@badges.example.org/'], follow)).toBe('net.credentials-in-url');
    expect(walk(['https://[::1'], follow)).toBe('net.host-forbidden');
    expect(walk([`/${'a'.repeat(3_000)}`], follow)).toBe('net.url-too-long');
  });

  it('goes three steps and no fourth', () => {
    expect(walk(['/1', '/2', '/3'])).toMatchObject({ at: new URL('https://badges.example.org/3') });
    expect(walk(['/1', '/2', '/3', '/4'])).toBe('net.too-many-redirects');
  });

  it('knows where it has been, whatever the fragment', () => {
    expect(walk([START])).toBe('net.redirect-loop');
    expect(walk(['/a', '/issuer#again'])).toBe('net.redirect-loop');
  });
});
