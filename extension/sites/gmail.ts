import type { Holder } from '../../core/index.ts';
import type { Layout, Original, Site } from './contract.ts';
import { outermost } from './elements.ts';
import { inQuote, precedes } from './quotes.ts';

// Gmail's classes are old and mean nothing to a reader; where they are gone, attributes and the order of the parts are left.
const MESSAGE = '[data-message-id],[data-legacy-message-id]';
const ITEM = '[role="main"] [role="list"]>[role="listitem"]';
const BODY = '.a3s';
/** What Gmail folds away because it stood in the thread before. */
const REPEATED = '.adL,.adM,.im,.h5,.HOEnZb';

/** The address of an opened thread ends in an id; those of a label and of a search have a name there. */
const THREAD = /^#(?!(?:label|search|category)\/[^/]*$).*\/\w{16,}(?:\?|$)/;
/** Files in which a badge can be, by type or name. */
const READABLE = /^(?:image\/(?:png|svg)|application\/[\w.+-]*json)|\.(?:png|svg|json\w*|jw[ts])$/i;

/** Gmail. Nothing here depends on the language of its interface. */
export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  hosts: ['mail.google.com'],
  surface: 'mail',
  layout(page): Layout {
    if (gmail.roots(page).length > 0) return 'known';
    const loaded = page.readyState === 'complete' && page.querySelector('[role="main"]') !== null;
    return loaded && THREAD.test(page.location.hash) ? 'unknown' : 'idle';
  },
  // A printed view shows what was on the screen, and nobody looks for marks on paper.
  roots: (page) => (/[?&]view=pt(?:&|$)/.test(page.location.search) ? [] : messagesOf(page).flatMap(bodiesOf)),
  // Windows for writing: over the page, over all of it, below a message.
  skip: '[role="dialog"],.aSt,.ip',
  holder(root): Holder {
    const sender = senderOf(root);
    const email = sender ? addressOf(sender) : '';
    return email.includes('@') ? { email } : {};
  },
  isQuoted: (link, root) => inQuote(link, root, REPEATED),
  hints: ['data-saferedirecturl', 'originalsrc'],
  originals(root): Original[] {
    const files = messageOf(root)?.querySelectorAll('[download_url]') ?? [];
    return [...files].filter((file) => !root.contains(file)).flatMap((file) => originalOf(file, root.ownerDocument));
  },
};

/** Opened and collapsed messages alike; a collapsed one has no body. */
function messagesOf(page: Document): Element[] {
  const named = outermost(page.querySelectorAll(MESSAGE)).filter((message) => !message.closest(BODY));
  return named.length > 0 ? named : outermost(page.querySelectorAll(ITEM));
}

function messageOf(root: Element): Element | undefined {
  return messagesOf(root.ownerDocument).find((message) => message.contains(root));
}

function bodiesOf(message: Element): Element[] {
  const named = outermost(message.querySelectorAll(BODY));
  return named.length > 0 ? named : partsAfterHeader(message);
}

/** Without a class to go by: what stands beside the part that names the sender, and after it. */
function partsAfterHeader(message: Element): Element[] {
  const sender = message.querySelector('span[email]');
  for (let whole: Element | undefined = message; sender && whole; ) {
    const parts: Element[] = [...whole.children];
    const header = parts.findIndex((part) => part.contains(sender));
    if (header < parts.length - 1) return parts.slice(header + 1);
    whole = parts[header];
  }
  return [];
}

/** What stands inside a body was written by the sender, whatever its attributes say. */
function senderOf(root: Element): Element | undefined {
  const message = messageOf(root);
  if (!message) return undefined;
  const bodies = bodiesOf(message);
  const above = [...message.querySelectorAll('span[email]')].filter(
    (span) => precedes(span, root) && !bodies.some((body) => body.contains(span)),
  );
  const named = above.filter((span) => span.classList.contains('gD'));
  // Two senders in one header: which of them shows the badge is not known.
  if (new Set(named.map(addressOf)).size > 1) return undefined;
  return named[0] ?? above[0];
}

function addressOf(span: Element): string {
  return (span.getAttribute('email') ?? '').trim().toLowerCase();
}

/** `type:name:https://…`, where the name may hold colons too. Only the address by which Gmail hands out an attachment is taken. */
function originalOf(file: Element, page: Document): Original[] {
  const value = file.getAttribute('download_url') ?? '';
  const start = value.indexOf(':https://');
  const described = value.slice(0, Math.max(start, 0));
  const url = value.slice(start + 1);
  if (!READABLE.test(described) || !URL.canParse(url)) return [];
  const { origin, pathname, searchParams } = new URL(url);
  const isAttachment = origin === page.location.origin && pathname.startsWith('/mail/') && searchParams.get('view') === 'att';
  return isAttachment ? [{ name: decoded(described.slice(described.indexOf(':') + 1)), url }] : [];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
