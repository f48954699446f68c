/** Whether bytes begin as a page does: after an optional byte-order mark and blanks, `<`. */
export function looksLikeMarkup(body: Uint8Array): boolean {
  let at = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0a || body[at] === 0x0d) at++;
  return body[at] === 0x3c;
}
