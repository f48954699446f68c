import { describe, expect, it } from 'vitest';
import { admitSource, ownSources, sourcesOf } from '../../../extension/settings/chain-sources.ts';

const NODE = 'https://node.example.org/rpc';

describe('an address of a source', () => {
  it('is taken without blanks, fragment and the slash at its end, and with its key', () => {
    expect(admitSource(` ${NODE}/ `, [])).toEqual({ url: NODE });
    expect(admitSource(`${NODE}?key=1#x`, [])).toEqual({ url: `${NODE}?key=1` });
  });

  it.each([
    ['http://node.example.org', 'not-https'],
    ['node.example.org', 'not-https'],
    ['', 'not-https'],
    ['https://127.0.0.1:8545', 'not-public'],
    ['https://localhost/rpc', 'not-public'],
    ['https://node.example.org:8545', 'not-public'],
    ['https://user:secret@node.example.org', 'not-public'],
    [`https://node.example.org/${'x'.repeat(3_000)}`, 'not-public'],
    [`${NODE}/`, 'duplicate'],
  ])('%s is refused: %s', (text, fault) => {
    expect(admitSource(text, [NODE])).toBe(fault);
  });

  it('is one of three', () => {
    expect(admitSource(NODE, ['https://a.example.org', 'https://b.example.org', 'https://c.example.org'])).toBe('too-many');
  });
});

describe('the sources that are asked first', () => {
  it('are the viewer’s own, then the organisation’s, each once', () => {
    const settings = { chains: { 'eip155:1': [NODE, 'https://two.example.org'] } };
    const managed = { chains: { 'eip155:1': [NODE, 'https://three.example.org'], 'eip155:137': ['https://poly.example.org'] } };
    expect(ownSources(settings, managed)).toEqual({
      'eip155:1': [NODE, 'https://two.example.org', 'https://three.example.org'],
      'eip155:137': ['https://poly.example.org'],
    });
  });

  it('are none that could not be asked, whatever was kept', () => {
    expect(ownSources({ chains: { 'eip155:1': ['http://node.example.org', 'x'] } }, { chains: {} })).toEqual({});
    expect(sourcesOf({}, 'constructor')).toEqual([]);
  });
});
