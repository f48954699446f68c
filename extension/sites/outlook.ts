import type { Holder } from '../../core/index.ts';
import type { Layout, Original, Site } from './contract.ts';
import { lineOf, outermost } from './elements.ts';
import { inQuote } from './quotes.ts';

// Classes are hashes of a build. Ids of headings, roles and `data-` attributes have outlived many of them.
const PANES = ['[data-app-section="MailReadCompose"]', '[data-app-section="ConversationContainer"]', '[role="main"]'];
/** What holds a body, the surest first: a page may have all of them around one body, or only one. */
const BODIES = ['div[id^="UniqueMessageBody"]', '[role="document"]', '.allowTextSelection', '[class*="rps_"]'];
/** What stands in one of these was written by the sender; the third of the above is about in headings too. */
const WRITTEN = BODIES.filter((selector) => !selector.startsWith('.')).join();
const FROM = '[id^="MSG_"][id$="_FROM"]';
const HEADINGS = `${FROM},[id^="CONV_"][id$="_SUBJECT"]`;
/** Lists of messages and attachments, and messages that are being written. */
const NO_BODY = '[data-app-section="MessageList"],[role="listbox"],[role="option"],[id^="editorParent_"]';
/** Ids and classes of a mail get `x_` when it is shown; two of them were shown, and sent on, before. */
const SENT_ON = '[id^="x_x_"],[class^="x_x_"],[class*=" x_x_"]';

const ADDRESS = /[^\s<>"'(),;:]+[@＠][^\s<>"'(),;:]+/g;
/** The address that Outlook itself puts after the name. */
const LAST = /<([^<>\s]+@[^<>\s]+)>$/;

/** Outlook on the web, for work and at home, under the old names and the new one. */
export const outlook: Site = {
  id: 'outlook',
  name: 'Outlook',
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com'],
  surface: 'mail',
  layout(page): Layout {
    if (outlook.roots(page).length > 0) return 'known';
    const opened = /^\/mail\/(?:.*\/)?(?:id|deeplink\/read)\//.test(page.location.pathname);
    return page.readyState === 'complete' && (opened || page.querySelector(HEADINGS)) ? 'unknown' : 'idle';
  },
  roots(page) {
    const pane = PANES.map((selector) => page.querySelector(selector)).find((found) => found !== null);
    if (!pane) return [];
    for (const selector of BODIES) {
      const bodies = outermost(pane.querySelectorAll(selector)).filter(isBody);
      if (bodies.length > 0) return bodies;
    }
    return [];
  },
  skip: NO_BODY,
  holder: senderOf,
  isQuoted: (link, root) => inQuote(link, root, SENT_ON),
  hints: ['originalsrc', 'data-saferedirecturl'],
  // Pictures that were sent with the mail; those of other hosts are asked for by the page again and again.
  originals: (root) =>
    [...root.querySelectorAll('img[src^="data:image/png"],img[src^="data:image/svg+xml"],img[src^="blob:"]')].map(originalOf),
};

/** The same class is about in headings too. */
function isBody(element: Element): boolean {
  return !element.closest(`${NO_BODY},[contenteditable],[role="heading"]`) && !element.querySelector(HEADINGS);
}

/** Of the card that holds this body, one header and nothing else of the kind. */
function senderOf(root: Element): Holder {
  // Also what is no body any more, since somebody writes in it or a heading stands in it: the header above it is not this one's.
  const others = [...outlook.roots(root.ownerDocument), ...root.ownerDocument.querySelectorAll(WRITTEN)].filter(
    (one) => !root.contains(one) && !one.contains(root) && !one.closest(NO_BODY),
  );
  for (let card = root.parentElement; card; card = card.parentElement) {
    const headers = [...card.querySelectorAll(FROM)].filter((one) => !root.contains(one) && !one.closest(WRITTEN));
    if (headers[0]) return headers[1] || others.some((one) => card?.contains(one)) ? {} : readSender(headers[0]);
  }
  return {};
}

/**
 * `Name<address>`, with a word before it in a label that is read aloud; of a colleague, the name alone. A display name is chosen
 * by whoever sends: where it could be taken for an address, nobody is named.
 */
function readSender(header: Element): Holder {
  const chips = outermost(header.querySelectorAll('[aria-label]'));
  // Two people, or a word between them: one of them writes in the other's name.
  const between = [...header.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
  if (chips[1] || (chips[0] && between)) return {};
  const text = lineOf(header);
  const label = chips[0] ?? header;
  const told = [text, (label.getAttribute('aria-label') ?? '').trim().slice(0, 300)].map((words) => words.toLowerCase());
  const emails = new Set(told.flatMap((words) => words.match(ADDRESS) ?? []));
  const [email, another] = emails;
  if (!email) return text ? { name: text } : {};
  return !another && told.some((words) => LAST.exec(words)?.[1] === email) ? { email } : {};
}

function originalOf(picture: Element, index: number): Original {
  const part = /^cid:([^@]+)/.exec(picture.getAttribute('originalsrc') ?? '')?.[1];
  return { name: picture.getAttribute('alt') || part || `${index + 1}`, url: picture.getAttribute('src') ?? '' };
}
