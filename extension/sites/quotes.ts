/** What mail programs put around the text that is answered or passed on, whatever a mail service has put before their names. */
const AROUND =
  'blockquote,[class*="gmail_quote"],[class*="gmail_attr"],[class*="yahoo_quoted"],[class*="protonmail_quote"],[class*="moz-forward-container"]';
/** What they put before it: all that follows is another's. */
const BEFORE = '[id$="appendonsend"],[id$="divRplyFwdMsg"]';
/** Classic Outlook draws a line of one of two greys above the header of what it quotes, and nothing else tells. */
const LINE = /border.*solid.*(?:e1e1e1|b5c4df|225, ?225, ?225|181, ?196, ?223)/i;

/**
 * Whether a link stands in quoted or forwarded text. Whoever writes a mail can make it seem so, which only takes a mark's
 * holder away.
 *
 * @param besides a selector: what the site itself puts around such text
 */
export function inQuote(link: Element, root: Element, besides: string): boolean {
  const around = link.closest(`${AROUND},${besides}`);
  if (around && root.contains(around)) return true;
  const line = [...root.querySelectorAll('div[style*="border" i]')].find(isLine);
  return [root.querySelector(BEFORE), line].some((start) => start && precedes(start, link));
}

function isLine(element: Element): boolean {
  return LINE.test((element.getAttribute('style') ?? '').slice(0, 400));
}

/** Whether one element begins before another in the order of the page. */
export function precedes(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}
