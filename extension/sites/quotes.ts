/** What mail programs put around the text that is answered or passed on, whatever a mail service has put before their names. */
const AROUND =
  'blockquote,[class*="gmail_quote"],[class*="gmail_attr"],[class*="yahoo_quoted"],[class*="protonmail_quote"],[class*="moz-forward-container"]';
/** What they put before it: all that follows is another's. */
const BEFORE = '[id$="appendonsend"],[id$="divRplyFwdMsg"]';
/** Classic Outlook draws a line of one of two greys above the header of what it quotes, and nothing else tells. */
const GREY = /e1e1e1|b5c4df|225, ?225, ?225|181, ?196, ?223/;
/** With more lines than anybody draws, what follows the last one that was looked at counts as quoted. */
const LINES = 200;

/**
 * Whether a link stands in quoted or forwarded text. Whoever writes a mail can make it seem so, which only takes a mark's
 * holder away.
 *
 * @param besides a selector: what the site itself puts around such text
 */
export function inQuote(link: Element, root: Element, besides: string): boolean {
  const around = link.closest(`${AROUND},${besides}`);
  if (around && root.contains(around)) return true;
  const lines = root.querySelectorAll('div[style*="border" i]');
  const line = [...lines].slice(0, LINES).find(isLine) ?? lines[LINES];
  return [root.querySelector(BEFORE), line].some((start) => start && precedes(start, link));
}

function isLine(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').slice(0, 400).toLowerCase();
  const border = style.indexOf('border');
  const solid = border < 0 ? -1 : style.indexOf('solid', border);
  return solid >= 0 && GREY.test(style.slice(solid));
}

/** Whether one element begins before another in the order of the page. */
export function precedes(first: Element, second: Element): boolean {
  // Asked of the second, a link or a body: the first may be a form of the sender's, whose fields can hide what every element has.
  return (second.compareDocumentPosition(first) & 2) !== 0;
}
