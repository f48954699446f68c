import { expect, it } from 'vitest';
import { isKeyId } from '../../../core/lib/is-key-id.ts';

it.each([
  ['did:key:z6MkSample', true],
  ['did:jwk:e30', true],
  ['did:web:badges.example.org', false],
  ['did:keys:z6MkSample', false],
  ['DID:KEY:z6MkSample', false],
  ['https://badges.example.org/did:key:z6MkSample', false],
])('%s is a key: %s', (id, is) => {
  expect(isKeyId(id)).toBe(is);
});
