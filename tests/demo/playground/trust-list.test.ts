import { describe, expect, it } from 'vitest';
import { readTrustList, writeTrustList } from '../../../demo/playground/trust-list.ts';

describe('the list of issuers as text', () => {
  it('takes an id or a host first, then a name that may hold spaces of any kind', () => {
    expect(
      readTrustList(
        'https://a.example.org/issuer.json 学校法人　見本大学\n\n  did:web:b.example.org\r\nc.example.org  The C School ',
      ),
    ).toEqual([
      { issuer: 'https://a.example.org/issuer.json', name: '学校法人　見本大学' },
      { issuer: 'did:web:b.example.org' },
      { host: 'c.example.org', name: 'The C School' },
    ]);
  });

  it('an empty text is an empty list', () => {
    expect(readTrustList(' \n \n')).toEqual([]);
  });

  it('reads what it writes', () => {
    const list = [{ issuer: 'https://a.example.org/i', name: '見本　大学' }, { host: 'b.example.org' }];
    expect(readTrustList(writeTrustList(list))).toEqual(list);
  });
});
