import { describe, expect, it } from 'vitest';
import { callerAddress } from '../../relay/node/caller-address.ts';

describe('callerAddress', () => {
  it.each([
    [undefined, false, '10.0.0.1'],
    ['198.51.100.1', false, '10.0.0.1'],
    [undefined, true, '10.0.0.1'],
    ['198.51.100.1', true, '198.51.100.1'],
    ['203.0.113.7, 198.51.100.1', true, '198.51.100.1'],
    ['198.51.100.1, ', true, '10.0.0.1'],
    ['198.51.100.1:4711', true, '198.51.100.1'],
    ['2001:db8::1', true, '2001:db8::1'],
    ['[2001:db8::1]:4711', true, '2001:db8::1'],
    ['unknown', true, '10.0.0.1'],
    ['a\r\nb', true, '10.0.0.1'],
  ])('of %j, proxy trusted: %s', (forwarded, trusted, address) => {
    expect(callerAddress(forwarded, '10.0.0.1', trusted)).toBe(address);
  });
});
