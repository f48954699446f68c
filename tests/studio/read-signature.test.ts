import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_LOOK } from '../../studio/create-studio.ts';
import { readSignature } from '../../studio/read-signature.ts';

const badge = {
  ...{ id: 'b', pageUrl: 'https://badges.example.org/1', name: 'Statistics', issuer: 'badges.example.org', issuerName: null },
  ...{ imageUrl: null, language: 'en', issuedOn: null, expires: null, credentialId: null },
  checked: { verdict: 'genuine', at: '2026-01-01T00:00:00Z' },
};
const whole = { id: 's', title: 'Work', savedAt: '2026-01-01T00:00:00Z', badges: [badge], look: FIRST_LOOK };

it('reads what was kept', () => {
  expect(readSignature(structuredClone(whole))).toEqual(whole);
});

it('reads nothing of another shape, and never throws', () => {
  fc.assert(fc.property(fc.anything(), (kept) => readSignature(kept) === null));
  const spoilt = [
    { ...whole, look: { ...FIRST_LOOK, layout: 'spiral' } },
    { ...whole, badges: [{ ...badge, pageUrl: 3 }] },
    { ...whole, badges: [{ ...badge, checked: { verdict: 'certain', at: '' } }] },
    { ...whole, badges: {} },
    { ...whole, title: undefined },
  ];
  for (const one of spoilt) expect(readSignature(one)).toBeNull();
});
