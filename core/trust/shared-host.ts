/**
 * Hosts where anyone can open an account or publish a file, and which the private section of the public-suffix list does not
 * have: hosters of course software (threats.md §9), of sites, of code and of files. A name covers the hosts below it.
 */
const SHARED: ReadonlySet<string> = new Set(
  (
    'moodlecloud.com gnomio.com milaulas.com keytoschool.com ' +
    'jimdo.com jimdosite.com wordpress.com strikingly.com studio.site wraptas.site glitch.me tumblr.com livejournal.com ' +
    'sites.google.com docs.google.com drive.google.com script.google.com ' +
    'github.com raw.githubusercontent.com gist.githubusercontent.com gitlab.com bitbucket.org codeberg.org gitee.com ' +
    'cdn.jsdelivr.net unpkg.com esm.sh ipfs.io archive.org pastebin.com dropbox.com onedrive.live.com medium.com note.com notion.so'
  ).split(' '),
);

/** The known host of many users that `host` is or stands below; `null`: none. Compared at label borders. */
export function sharedSuffixOf(host: string): string | null {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (SHARED.has(rest)) return rest;
    if (!rest.includes('.')) return null;
  }
  return null;
}

/** The user's part of a path such as `/~taro/badges/1`: what stands there proves a user, even on a university's host (T4). */
export function userPathOf(path: string): string | null {
  return /^(?:\/[^/]*)*?(\/(?:~|%7E)[^/]+)/i.exec(path)?.[1] ?? null;
}

/** The path behind a `did:web` identifier, which writes it with colons (did:web §3.2); '' for any other id. */
export function didWebPath(id: string): string {
  const [scheme, method, , ...segments] = id.split(':');
  return scheme === 'did' && method === 'web' ? segments.map((segment) => `/${segment}`).join('') : '';
}
