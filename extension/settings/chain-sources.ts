import { judgeUrl } from '../../core/index.ts';
import type { Settings } from '../settings.ts';
import type { Managed } from './managed.ts';

/** Sources of one network that are kept; two that agree are enough. */
const MOST_SOURCES = 3;

/** Why an address cannot be a source. */
export type SourceFault = 'not-https' | 'not-public' | 'duplicate' | 'too-many';

/** What somebody typed, as the address of a source, or why not. @param kept those of the same network */
export function admitSource(text: string, kept: readonly string[]): { url: string } | SourceFault {
  const url = judged(text.trim());
  if (typeof url === 'string') return url;
  url.hash = '';
  // Paths are added to it; a key may stand behind a question mark.
  const address = url.search === '' ? url.href.replace(/\/+$/, '') : url.href;
  if (kept.includes(address)) return 'duplicate';
  return kept.length >= MOST_SOURCES ? 'too-many' : { url: address };
}

function judged(text: string): URL | SourceFault {
  if (!/^https:\/\//i.test(text)) return 'not-https';
  try {
    return judgeUrl(text).url;
  } catch {
    return 'not-public';
  }
}

/** The sources that are asked before the public ones, by network: the viewer's own, then those of the organisation. */
export function ownSources(settings: Pick<Settings, 'chains'>, managed: Pick<Managed, 'chains'>): Record<string, string[]> {
  const networks = new Set([...Object.keys(settings.chains), ...Object.keys(managed.chains)]);
  return Object.fromEntries(
    [...networks].flatMap((network): [string, string[]][] => {
      const sources = [...sourcesOf(settings.chains, network), ...sourcesOf(managed.chains, network)];
      return sources.length > 0 ? [[network, [...new Set(sources)]]] : [];
    }),
  );
}

/** An id such as `constructor` names nothing that was kept. What could not be asked is as good as absent. */
export function sourcesOf(chains: Settings['chains'], network: string): string[] {
  const kept = Object.hasOwn(chains, network) ? (chains[network] ?? []) : [];
  return kept.flatMap((url) => {
    const admitted = admitSource(url, []);
    return typeof admitted === 'string' ? [] : [admitted.url];
  });
}
