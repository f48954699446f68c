import { unicodeHost } from '../lib/punycode.ts';

/** How the address on the page had to be written for it to match. */
export type EmailForm = 'as-given' | 'trimmed' | 'lower-case-domain' | 'lower-case';

/**
 * The spellings under which an issuer may have written down this address, most faithful first (Open Badges 2.0
 * §IdentityHash; threats.md §9 "E-mail"). Tags and dots are part of an address and widths are not folded: a match is never
 * forced.
 *
 * @param email what the page says; only its own domain is rewritten, so no spelling reaches another mailbox
 */
export function emailForms(email: string): Map<string, EmailForm> {
  const forms = new Map<string, EmailForm>();
  const add = (text: string, form: EmailForm): void => {
    if (!forms.has(text)) forms.set(text, form);
    for (const other of otherDomainForms(text)) if (!forms.has(other)) forms.set(other, form);
  };
  const trimmed = email.trim();
  const at = trimmed.lastIndexOf('@');
  add(email, 'as-given');
  add(trimmed, 'trimmed');
  add(trimmed.slice(0, at + 1) + lowerCase(trimmed.slice(at + 1)), 'lower-case-domain');
  add(lowerCase(trimmed), 'lower-case');
  return forms;
}

/** Whether `text` is built like an address; full-width signs are let through, so that it is compared, not misread. */
export function isEmail(text: string): boolean {
  return /^\s*[^\s@＠]+[@＠][^\s@＠]+\s*$/u.test(text);
}

/** Enough of an address to recognise one's own, too little to learn it from a copied report. */
export function maskEmail(email: string): string {
  const trimmed = email.trim();
  const [first = ''] = trimmed;
  return `${first}…${trimmed.slice(trimmed.lastIndexOf('@'))}`;
}

/** The sign for kelvin is the one letter outside ASCII whose small form is inside: with it an address would be another's. */
function lowerCase(text: string): string {
  return text.replace(/[^\u212a]+/g, (part) => part.toLowerCase());
}

/** An international domain in its two spellings, RFC 5890: the one with `xn--`, the one in letters. */
function otherDomainForms(address: string): string[] {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at + 1), address.slice(at + 1)];
  // A URL parser folds widths, which the rule for addresses forbids: such a domain stays as it is.
  if (!/[^\p{ASCII}]|xn--/u.test(domain) || domain !== domain.normalize('NFKC')) return [];
  // A domain has 253 characters at most (RFC 1035 §2.3.4); a parser takes long for what only pretends to be one.
  if (domain.length > 253) return [];
  const url = `https://${domain}`;
  if (!/^[^/?#:@\\]+$/u.test(domain) || !URL.canParse(url)) return [];
  const ascii = new URL(url).hostname;
  return [local + ascii, local + unicodeHost(ascii)];
}
