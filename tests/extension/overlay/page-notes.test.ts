import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../extension/overlay/page-notes.ts';

describe('the notes of a page', () => {
  it('count claim links by platform and name hosts once', () => {
    const imitation = { kind: 'imitation', platform: 'LecoS', host: 'evil.example' } as const;
    const differing = { kind: 'differing', host: 'evil.example', shown: 'www.credly.com' } as const;
    const claim = { kind: 'claim', platform: 'LecoS' } as const;
    expect(notesOf([claim, imitation, claim, differing, imitation, differing, { kind: 'nothing' }], [])).toEqual({
      claims: [{ platform: 'LecoS', links: 2 }],
      imitations: [{ platform: 'LecoS', host: 'evil.example' }],
      differing: [{ host: 'evil.example', shown: 'www.credly.com' }],
      originals: [],
    });
  });
});
