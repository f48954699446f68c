import { describe, expect, it } from 'vitest';
import { didWebIn } from '../../../core/lib/did-web.ts';

describe('the parts of a did:web identifier', () => {
  it.each([
    ['did:web:badges.example.org', 'badges.example.org', '', []],
    ['did:web:Badges.Example.org', 'Badges.Example.org', '', []],
    ['did:web:badges.example.org%3A8443', 'badges.example.org', '8443', []],
    ['did:web:badges.example.org%3a8443:~taro:x%2Fy', 'badges.example.org', '8443', ['~taro', 'x%2Fy']],
  ])('are those of %s, as they are written', (id, host, port, path) => {
    expect(didWebIn(id)).toEqual({ host, port, path });
  });

  it.each([
    'did:web:',
    'did:web',
    'did:key:z6MkSample',
    'DID:WEB:badges.example.org',
    'https://badges.example.org/',
    'did:web:badges.example.org%2Fx',
    'did:web:badges.example.org%3A',
    'did:web:badges.example.org%3A123456',
    'did:web:badges.example.org/x',
    'did:web:badges.example.org#key-1',
    '',
  ])('are none where no host can be told: %j', (id) => {
    expect(didWebIn(id)).toBeNull();
  });
});
