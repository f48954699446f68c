import { type ComponentChildren, isValidElement } from 'preact';
import { describe, expect, it } from 'vitest';
import { HostsSentence } from '../../ui/HostsSentence.tsx';

/** The text of what would be drawn. */
function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (!isValidElement(node)) return typeof node === 'string' ? node : '';
  const { type, props } = node;
  return textOf(typeof type === 'function' ? (type as (of: typeof props) => ComponentChildren)(props) : props.children);
}

const said = (hosts: readonly string[], comma = ', ') =>
  textOf(HostsSentence({ text: 'Asks {hosts}. Nobody else.', hosts, comma }));

describe('a sentence about hosts that would be asked', () => {
  it('names each of them whole, however many and however long', () => {
    const long = `${'a-rather-long-label.'.repeat(11)}example.net`;
    const hosts = [...Array.from({ length: 40 }, (_, at) => `host-${at}.example.org`), long, 'last.example.com'];
    const text = said(hosts);
    for (const host of hosts) expect(text).toContain(`\u2068${host}\u2069`);
    expect(text).toMatch(/^Asks .*\. Nobody else\.$/s);
  });
  it('joins them as its language does', () => {
    expect(said(['a.example.org', 'b.example.org'], '、')).toBe(
      'Asks \u2068a.example.org\u2069、\u2068b.example.org\u2069. Nobody else.',
    );
  });
});
