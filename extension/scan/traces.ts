/** Characters of an attribute or a text that are looked at; no address of a badge is longer (threats.md §8). */
const MOST = 2_048;

let pattern: RegExp | undefined;

/** What an address shows at a glance: `platform`: it may be a badge's; `short`: nobody can tell where it leads. */
export type Trace = 'platform' | 'short' | null;

/** Looks at an address by one regular expression. */
export function traceOf(address: string | null): Trace {
  pattern ??= new RegExp(__LINK_TRACES__, 'i');
  const found = address && address.length <= MOST ? pattern.exec(address) : null;
  return found && (found[1] ? 'platform' : 'short');
}

/**
 * Whether a link that leads elsewhere shows what may be a badge's address: in its text, or where its site repeats the address.
 *
 * @param hints attributes
 */
export function showsBadge(link: Element, hints: readonly string[]): boolean {
  const { textContent: text } = link;
  // Words without a dot are no address.
  if (text?.includes('.') && traceOf(text) === 'platform') return true;
  return hints.some((hint) => traceOf(link.getAttribute(hint)) === 'platform');
}
