import type { ChainSource } from '../../model/chain.ts';

/**
 * The sources of a network in the order in which they are asked, one an operator: two voices of one house are one voice
 * (threats.md T52). The viewer's own come first; one on a host of a public source, or below or above it, belongs to its operator.
 *
 * @param own addresses that the viewer has written
 */
export function distinctSources(shared: readonly ChainSource[], own: readonly string[]): ChainSource[] {
  const mine = own.filter((text) => URL.canParse(text)).map((text) => sourceAt(new URL(text), shared));
  const sources = new Map<string, ChainSource>();
  for (const source of [...mine, ...shared]) {
    const name = source.operator.toLowerCase();
    if (!sources.has(name)) sources.set(name, source);
  }
  return [...sources.values()];
}

function sourceAt({ href, hostname }: URL, shared: readonly ChainSource[]): ChainSource {
  const same = shared.find(({ url }) => houseOf(new URL(url).hostname) === houseOf(hostname));
  return { operator: same?.operator ?? hostname, url: href };
}

/** The last two labels: enough to know the houses of public sources again; strangers are held apart by their whole host. */
function houseOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
