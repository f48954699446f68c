import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerKey } from '../../relay/caller-key.ts';
import { ipBytes } from '../../relay/ip-address.ts';
import { isPublicAddress } from '../../relay/public-address.ts';

describe('isPublicAddress', () => {
  it.each([
    '93.184.216.34',
    '1.1.1.1',
    '9.255.255.255',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.0.3.1',
    '223.255.255.255',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['2606:2800:220:1::1', '2a00::1', '2400:cb00::1', '2001:200::1', '64:ff9b::5db8:d822', '64:ff9b::93.184.216.34'])(
    '%s is',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ...['0.0.0.0', '10.0.0.5', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.1',
    ],
    ...['203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '168.63.129.16', '100.100.100.200'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:93.184.216.34', '::127.0.0.1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254'],
    ...[
      'ff02::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      '100::1',
      '64:ff9b::a00:5',
      '64:ff9b:1::1',
      '5f00::1',
      '4000::1',
    ],
    ...[
      '',
      'localhost',
      '127.1',
      '0x7f.0.0.1',
      '1.2.3',
      '1.2.3.4.5',
      '1.2.3.256',
      '1.2.3.4 ',
      '2606::1::1',
      '2606:1',
      ':::',
      '2606:::1',
      'fe80::1%eth0',
    ],
    ...['1:2:3:4:5:6:7:8:9', '12345::', '2606:4700::93.184.216.34.1'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it('knows every way to write an IPv6 address', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const full = groups.map((one) => one.toString(16).padStart(4, '0')).join(':');
        const short = new URL(`http://[${full}]`).hostname.slice(1, -1);
        const bytes = groups.flatMap((one) => [one >> 8, one & 0xff]);
        expect([ipBytes(full), ipBytes(short), ipBytes(full.toUpperCase())]).toEqual([bytes, bytes, bytes]);
      }),
    );
  });
});

describe('callerKey', () => {
  it('counts an IPv4 address however it is written, and IPv6 by /64', () => {
    expect(callerKey('198.51.100.1')).toBe('198.51.100.1');
    expect(callerKey('::ffff:198.51.100.1')).toBe('198.51.100.1');
    expect(callerKey('2001:db8:1:2:3::4')).toBe(callerKey('2001:db8:1:2:ffff::'));
    expect(callerKey('2001:db8:1:2::1')).not.toBe(callerKey('2001:db8:1:3::1'));
    expect(callerKey('fe80::1%eth0')).toBe(callerKey('fe80::2'));
  });
  it('counts everybody of whom nothing is known together', () => {
    for (const text of ['', 'unknown', 'a, b', '1.2.3.4:80']) expect(callerKey(text)).toBe('unknown');
  });
});
