import { isJson } from './is-json.ts';
import { isSvg } from './is-svg.ts';

/** The four things a badge is made of. */
export type Kind = 'json' | 'jwt' | 'png' | 'svg';

/** What may be passed on, and under which type; or why not. */
export type Judged = { kind: Kind; type: string } | { refused: 'net.login-wall' | 'net.content-type' | 'net.bad-body' };

/**
 * Types that say nothing, or too little: a file server knows no better, and the bytes decide alone. What is passed on then names what
 * they are.
 */
const VAGUE: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);
/** Of one kind in all its dialects. `application/vc` and the like are named by the specification of credentials itself. */
const LABELS: Readonly<Record<Kind, RegExp>> = {
  json: /^(?:(?:application|text)\/json|application\/(?:[a-z0-9.-]+\+)+json|application\/(?:vc|vp|did|cid))$/,
  jwt: /^application\/(?:jwt|jws|jose|(?:[a-z0-9.-]+\+)+jwt)$/,
  png: /^image\/(?:png|x-png|apng)$/,
  svg: /^(?:image\/svg\+xml|(?:text|application)\/xml)$/,
};
/** What each kind is called where its label does not say it. */
const TYPE: Readonly<Record<Kind, string>> = {
  json: 'application/json',
  jwt: 'application/jwt',
  png: 'image/png',
  svg: 'image/svg+xml',
};
const HTML: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
/** Three base64url parts, the first of which begins like `{` (RFC 7515 §7.1), and the end of a line. */
const TOKEN = /^e[w-z0-9_-][\w-]*\.[\w-]*\.[\w-]+\s*$/;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];

/**
 * Says what an answer is, by its bytes and its label together (threats.md T26): a web page, a script or a film passes under no label, or
 * the relay would be a proxy for everything. A token under a JSON label is passed on as a token.
 *
 * @param label `content-type`, attacker-controlled; of it only a type of the table is ever passed on
 */
export function judgeBody(body: Uint8Array, label: string | undefined): Judged {
  const type = (label ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const named = VAGUE.has(type) ? null : labelled(type);
  if (named === undefined) return { refused: HTML.has(type) ? 'net.login-wall' : 'net.content-type' };
  const kind = kindOf(body);
  if (kind === null)
    return { refused: looksLikePage(body) ? 'net.login-wall' : named === null ? 'net.content-type' : 'net.bad-body' };
  if (named === null || kind === named)
    return { kind, type: named === null || kind === 'svg' || kind === 'png' ? TYPE[kind] : type };
  return kind === 'jwt' && named === 'json' ? { kind, type: TYPE.jwt } : { refused: 'net.content-type' };
}

function labelled(type: string): Kind | undefined {
  // `application/vc+jwt` is a token, `application/vc+ld+json` a document: the ends differ.
  return (Object.keys(LABELS) as Kind[]).find((kind) => LABELS[kind].test(type));
}

function kindOf(body: Uint8Array): Kind | null {
  if (PNG.every((byte, at) => body[at] === byte)) return 'png';
  let start = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (isBlank(body[start])) start++;
  const first = body[start];
  if (first !== 0x7b && first !== 0x5b && first !== 0x3c && first !== 0x65) return null;
  const text = utf8(body);
  if (text === null) return null;
  if (first === 0x3c) return isSvg(text) ? 'svg' : null;
  if (first === 0x65) return TOKEN.test(text.trimStart()) ? 'jwt' : null;
  return isJson(body) ? 'json' : null;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function utf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

/** Markup in place of data: a login page, or that of a network which wants a password first (threats.md T27). */
function looksLikePage(body: Uint8Array): boolean {
  const text = new TextDecoder().decode(body.subarray(0, 1_024)).trimStart();
  return /^<(?:!doctype html|html|head|body|!--|script)/i.test(text);
}
