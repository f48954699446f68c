import type { Original, Site } from '../sites/contract.ts';

/** Bytes of a file of a page: in base64 it has to fit into one message. */
const MOST_BYTES = 4.5 * 1_048_576;
/** Files that are offered at once. */
const MOST_FILES = 20;

/** Files of a page that can be had as they were sent. */
export interface Originals {
  list: () => { id: string; name: string }[];
  bytes: (id: string) => Promise<Uint8Array>;
}

/** The files of a page, each with a name of its own that says nothing about it. */
export function createOriginals(site: Site, page: Document): Originals {
  const ids = new Map<string, string>();
  const current = (): Original[] =>
    site.originals
      ? site
          .roots(page)
          .flatMap((root) => site.originals?.(root) ?? [])
          .slice(0, MOST_FILES)
      : [];
  const idOf = (url: string) => {
    const id = ids.get(url) ?? `f${ids.size + 1}`;
    ids.set(url, id);
    return id;
  };
  return {
    list: () => current().map(({ name, url }) => ({ id: idOf(url), name })),
    async bytes(id) {
      // Only what the page offers now.
      const file = current().find(({ url }) => ids.get(url) === id);
      if (!file) throw new Error('this file is not on the page any more');
      return fetchOriginal(file.url, page.location.origin);
    },
  };
}

/** The bytes at an address of the page's own. @throws where it is another's, too long, or not to be had */
export async function fetchOriginal(address: string, origin: string): Promise<Uint8Array> {
  const url = new URL(address);
  if (url.protocol === 'data:') return limited(dataBytes(address));
  // The origin of a `blob:` address is that of the page that made it.
  if (url.origin !== origin) throw new Error('only files of the page itself are read');
  const response = await pageFetch()(address, { credentials: 'include', cache: 'force-cache' });
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Error('no file, or too long');
  return limited(new Uint8Array(await response.arrayBuffer()));
}

function limited(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MOST_BYTES) throw new Error('the file is too long');
  return bytes;
}

/** Firefox has a `fetch` that asks as the page does, and can read its `blob:` addresses. */
function pageFetch(): typeof fetch {
  const { content } = globalThis as { content?: { fetch?: typeof fetch } };
  return typeof content?.fetch === 'function' ? content.fetch.bind(content) : fetch;
}

/** RFC 2397. Done by hand: pages may forbid a fetch of `data:`. */
function dataBytes(address: string): Uint8Array {
  const comma = address.indexOf(',');
  const text = decodeURIComponent(address.slice(comma + 1));
  if (!/;base64$/i.test(address.slice(0, comma))) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
