import { type CertificateDisplay, readHashlink } from '../core/index.ts';
import type { CleanDocument, CleanNode } from './clean-html.ts';

/** A picture that the viewer may ask for. */
export interface LinkToAsk {
  link: string;
  host: string;
}

/** An issuer's design, made ready to be drawn or saved. */
export type PreparedDisplay =
  | { kind: 'drawn'; nodes: readonly CleanNode[]; links: readonly LinkToAsk[]; unverified: number; elsewhere: number }
  | { kind: 'pdf'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'too-large' }
  | { kind: 'other'; mediaType: string };

/** UTF-16 units; a document has 5 MiB at most. */
const MAX_CONTENT = 6 * 1_048_576;
/** Shown as pictures, in which browsers run and load nothing. */
const PICTURE = /^image\/(?:png|jpeg|jpg|gif|webp|avif|bmp|svg\+xml)$/;

/** Makes a design ready. What cleans HTML is loaded here, late. @param display attacker-controlled */
export async function prepareDisplay({ mediaType, content, encoding }: CertificateDisplay): Promise<PreparedDisplay> {
  if (content.length > MAX_CONTENT) return { kind: 'too-large' };
  if (mediaType === 'text/html') {
    const html = encoding === 'base64' ? textOf(bytesOf(content)) : content;
    const { cleanHtml } = await import('./clean-html.ts');
    const document = html === null ? null : cleanHtml(html);
    return document ? await withLinks(document) : { kind: 'too-large' };
  }
  const bytes = bytesOf(content);
  if (mediaType === 'application/pdf' && bytes) return { kind: 'pdf', bytes };
  if (!PICTURE.test(mediaType)) return { kind: 'other', mediaType };
  const data = dataAddress(mediaType, content, encoding);
  const picture: CleanNode = { tag: 'img', attributes: [['src', data]], style: [], children: [] };
  return { kind: 'drawn', nodes: [picture], links: [], unverified: 0, elsewhere: 0 };
}

async function withLinks({ nodes, links, elsewhere }: CleanDocument): Promise<PreparedDisplay> {
  const read = await Promise.all(links.map(async (link) => ({ link, says: await readHashlink(link) })));
  const asked = read.flatMap(({ link, says }): LinkToAsk[] => {
    const [url] = says?.hash === 'sha2-256' ? says.urls : [];
    return url !== undefined && URL.canParse(url) ? [{ link, host: new URL(url).host }] : [];
  });
  return { kind: 'drawn', nodes, links: asked, unverified: links.length - asked.length, elsewhere };
}

/** Some issuers write the whole address of data as content, and SVG as text. */
function dataAddress(mediaType: string, content: string, encoding: string | null): string {
  const trimmed = content.trim();
  if (trimmed.startsWith(`data:${mediaType}`)) return trimmed;
  const isText = mediaType === 'image/svg+xml' && encoding !== 'base64' && trimmed.startsWith('<');
  return isText ? `data:${mediaType},${encodeURIComponent(trimmed)}` : `data:${mediaType};base64,${trimmed}`;
}

/** The bytes behind base64, or behind an address of data; `null`: neither. */
function bytesOf(content: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(content.trim().replace(/^data:[\w/+.-]+;base64,/, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes && new TextDecoder().decode(bytes);
}
