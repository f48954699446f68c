/** Characters of an attribute or a text that are looked at; no address of a badge is longer (threats.md §8). */
const MOST = 2_048;

let pattern: RegExp | undefined;

/** What a link shows at a glance: `platform`: it may be a badge's; `short`: nobody can tell where it leads. */
export type Trace = 'platform' | 'short' | null;

/**
 * Looks at a link by one regular expression: its address, the attributes in which its site repeats it, and its text, for a link
 * that shows a badge and leads elsewhere has to be found too.
 *
 * @param hints attributes
 */
export function traceOf(link: Element, hints: readonly string[]): Trace {
  const href = find(link.getAttribute('href'));
  if (href?.[1]) return 'platform';
  for (const hint of hints) if (find(link.getAttribute(hint))?.[1]) return 'platform';
  if (find(link.textContent)?.[1]) return 'platform';
  return href ? 'short' : null;
}

function find(text: string | null): RegExpExecArray | null {
  pattern ??= new RegExp(__LINK_TRACES__, 'i');
  return text && text.length <= MOST ? pattern.exec(text) : null;
}
