import { CHAINS, judgeUrl } from '../core/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads what `--chain` says: `<network>=<address>`, each time one more source of that network.
 *
 * @throws UsageError where the network is not known, or the address is one that is never asked
 */
export function ownSources(options: readonly string[]): Record<string, string[]> {
  const own: Record<string, string[]> = {};
  for (const option of options) {
    const [, network = '', address = ''] = /^([^=]+)=(.+)$/s.exec(option) ?? [];
    const chain = CHAINS.find((one) => one.network === network && one.lookup !== false && one.family !== 'mock');
    if (!chain) throw new UsageError(`--chain "${option}" is not <network>=<address>; networks: ${networks()}.`);
    own[network] = [...(own[network] ?? []), addressOf(address)];
  }
  return own;
}

function networks(): string {
  const known = CHAINS.filter(({ lookup, family }) => lookup !== false && family !== 'mock');
  return known.map(({ network, name }) => `${network} (${name})`).join(', ');
}

function addressOf(text: string): string {
  try {
    return judgeUrl(text).url.href;
  } catch {
    throw new UsageError(`--chain "${text}" is no https address of a public host.`);
  }
}
