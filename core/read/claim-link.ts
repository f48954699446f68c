/**
 * Whether the path of an address on a host that hands out badges is a link for receiving one, however it is spelled: servers
 * take `%72eceive`, `//receive`, `Receive` and `receive;a=1` for the same. When in doubt it is one, for then nothing of the
 * address is kept.
 */
export function isClaimPath(pathname: string): boolean {
  let path = pathname;
  // Encodings of encodings, as far as anybody decodes them.
  for (let round = 0; round < 3; round++) {
    try {
      path = decodeURIComponent(path);
    } catch {
      break;
    }
  }
  return /(?:^|[/;\\])receive(?:[/;?#\\]|$)/i.test(path);
}
