import { readLink } from '../core/index.ts';
import { CodesProblem } from './codes-problem.ts';

/**
 * The one address that the codes of a file name. Several addresses of one badge are one; of different ones the only one that is a badge's
 * of a known platform. Nothing else is ever chosen, for whoever looks at the file sees another code first.
 *
 * @param texts attacker-controlled
 * @throws CodesProblem
 */
export function chooseAddress(texts: readonly string[]): string {
  if (texts.length === 0) throw new CodesProblem('read.no-code');
  const named = new Map<string, { url: string; isBadge: boolean }>();
  for (const text of texts) {
    const url = text.trim();
    if (!/^https?:\/\/[^\s]+$/i.test(url)) continue;
    const link = readLink(url);
    if (link.kind === 'none') continue;
    const isBadge = link.kind === 'badge' && link.several !== true;
    named.set(link.kind === 'badge' ? link.key : link.kind === 'other' ? link.url : url, { url, isBadge });
  }
  const all = [...named.values()];
  const badges = all.filter(({ isBadge }) => isBadge);
  const [only] = all.length === 1 ? all : badges;
  if (all.length === 0) throw new CodesProblem('read.code-no-address');
  if (!only || (all.length > 1 && badges.length > 1)) throw new CodesProblem('read.codes-differ');
  return only.url;
}
