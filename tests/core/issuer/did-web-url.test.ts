import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didWebUrl } from '../../../core/issuer/did-web-url.ts';
import { problemOf } from '../../support/problem-of.ts';

const codeOf = (did: string) => problemOf(() => didWebUrl(did))?.code ?? null;

describe('the address of a did:web document', () => {
  it('keeps the path apart from the host, and its case', () => {
    expect(didWebUrl('did:web:badges.example.org:u:Hanako')).toBe('https://badges.example.org/u/Hanako/did.json');
    expect(didWebUrl('did:web:Badges.Example.org')).toBe('https://badges.example.org/.well-known/did.json');
  });

  it('decodes each part of the path once, and writes it as an address does', () => {
    expect(didWebUrl('did:web:example.org:%E6%A0%A1')).toBe('https://example.org/%E6%A0%A1/did.json');
    expect(didWebUrl('did:web:example.org:%7Ehanako')).toBe('https://example.org/~hanako/did.json');
  });

  it.each([
    ['an empty part', 'did:web:example.org::x'],
    ['an end without a part', 'did:web:example.org:'],
    ['an encoded step up', 'did:web:example.org:%2e%2e:x'],
    ['an encoding inside an encoding', 'did:web:example.org:%252e'],
    ['an encoding that is none', 'did:web:example.org:%zz'],
    ['bytes that are no text', 'did:web:example.org:%ff'],
    ['an encoded letter in the host', 'did:web:ex%61mple.org'],
    ['a trailing dot', 'did:web:example.org.'],
    ['a fragment', 'did:web:example.org#key-1'],
    ['nothing', 'did:web:'],
    ['no end', `did:web:example.org:${'a'.repeat(3000)}`],
  ])('refuses %s', (_what, did) => {
    expect(codeOf(did)).toBe('issuer.did-syntax');
  });

  it('asks no port but that of https', () => {
    expect(codeOf('did:web:example.org%3A0443')).toBe('net.port');
    expect(didWebUrl('did:web:example.org%3a443')).toBe('https://example.org/.well-known/did.json');
  });

  it('never leaves the host that it names, whatever stands behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (rest) => {
        let address: string;
        try {
          address = didWebUrl(`did:web:example.org${rest}`);
        } catch {
          return;
        }
        const url = new URL(address);
        // What may follow without a colon is more of the host.
        const host = `example.org${rest}`
          .split(':')[0]
          ?.replace(/%3a443$/i, '')
          .toLowerCase();
        expect(url.host).toBe(host);
        expect(url.href).toBe(address);
        expect(url.pathname.endsWith('/did.json')).toBe(true);
      }),
    );
  });
});
