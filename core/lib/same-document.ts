import { comparable, httpsForm } from './https-form.ts';

/**
 * Whether two addresses of one host are spellings of one document: with or without the version query of Badgr, a final slash
 * or `.json` (open-badges.md §12). What decides about the host is not loosened: it must be the same.
 */
export function sameDocument(a: string, b: string): boolean {
  const [x, y] = [httpsForm(a), httpsForm(b)];
  return x !== null && y !== null && comparable(plainSpelling(x)) === comparable(plainSpelling(y));
}

function plainSpelling(address: string): string {
  const url = new URL(address);
  if (/^\d_\d$/.test(url.searchParams.get('v') ?? '')) url.searchParams.delete('v');
  url.pathname = url.pathname.replace(/\/$/, '').replace(/\.json$/, '');
  return url.href;
}
