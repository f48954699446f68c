/** The repository at one branch: a commit or a pull request of a stranger's fork is served under the owner's name too. */
const AT_BRANCH = /^\/[^/]+\/[^/]+\/(?:refs\/heads\/)?(?!refs\/)[^/]+/;
const RAW_AT_BRANCH = /^\/.+?\/raw\/(?:branch\/|refs\/heads\/)?(?!refs\/|branch\/|commit\/|tag\/)[^/]+/;

/** Hosts whose users are told apart by the path, and the part of it that is one user's. */
const KNOWN: readonly (readonly [hosts: string, owner: RegExp | null])[] = [
  ['raw.githubusercontent.com media.githubusercontent.com raw.githack.com rawcdn.githack.com', AT_BRANCH],
  ['github.com gitlab.com bitbucket.org codeberg.org gitee.com', RAW_AT_BRANCH],
  ['cdn.jsdelivr.net', /^\/(?:gh\/[^/]+|npm(?:\/@[^/]+)?)\/[^/]+/],
  ['unpkg.com', /^(?:\/@[^/]+)?\/[^/]+/],
  // What begins so is the service's own interface, the same for every bucket.
  ['storage.googleapis.com storage.cloud.google.com res.cloudinary.com', /^\/(?!(?:download|storage|upload)\/)[^/]+/],
  ['firebasestorage.googleapis.com', /^\/v0\/b\/[^/]+/],
  ['archive.org', /^\/download\/[^/]+/],
  ['ipfs.io dweb.link', /^\/ip[fn]s\/[^/]+/],
  ['sites.google.com', /^\/(?:a|site|view)\/[^/]+/],
  ['medium.com', /^\/@[^/]+/],
  ['note.com notion.so', /^\/[^/]+/],
  // No part of the path tells whose a file is.
  [
    'gist.github.com gist.githubusercontent.com huggingface.co esm.sh web.archive.org pastebin.com docs.google.com ' +
      'drive.google.com script.google.com dropbox.com dl.dropboxusercontent.com onedrive.live.com cdn.discordapp.com',
    null,
  ],
];
const OWNERS = new Map(KNOWN.flatMap(([hosts, owner]) => hosts.split(' ').map((host) => [host, owner] as const)));
const S3 = /^s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?$/;
const BUCKET = /^\/[^/]+/;
/** On any host: a user's pages, and an account's files at Adobe Learning Manager; the rest of such a host is its owner's. */
const USER = /^(?:.*?\/~|\/public\/accountassets\/)[^/]+/;

/** Separators and dots that a server may decode once more than the URL parser does. */
const HIDDEN_SEPARATOR = /%(?:25)*(?:2F|5C)/gi;
const HIDDEN_DOT = /%(?:25)*2E/gi;
const HIDDEN_TILDE = /%(?:25)*7E/gi;

/**
 * Whose part of a host an address lies in, where a host has many users with a path each: `/~taro/` anywhere, a user, bucket or
 * package on hosts that are known (threats.md T4). Two addresses of one user give the same text. Where the path does not say
 * whose it is, or says so in a way that servers read differently, the address stands for itself alone.
 *
 * @param url attacker-controlled
 * @returns `null`: the host is not known to have such users
 */
export function tenantOf({ host, hostname, pathname, search }: URL): string | null {
  const asWritten = ownerOf(hostname, pathname.replace(HIDDEN_TILDE, '~'));
  const asDecoded = ownerOf(hostname, decoded(pathname));
  if (asWritten === null && asDecoded === null) return null;
  return host + (asWritten && asWritten === asDecoded ? asWritten : pathname + search);
}

/** Whether users of `host` are told apart by the path alone. */
export function hasPathTenants(host: string): boolean {
  return ownersOn(host) !== undefined;
}

/** The user's part of a path such as `/~taro/badges/1`: what stands there proves a user, even on a university's host (T4). */
export function userPathOf(path: string): string | null {
  return /^(?:\/[^/]*)*?(\/(?:~|%7E)[^/]+)/i.exec(path)?.[1] ?? null;
}

/** '' where the path does not tell the owner; `null` where there is none to tell. */
function ownerOf(hostname: string, path: string): string | null {
  const owner = ownersOn(hostname);
  if (owner === undefined) return USER.exec(path)?.[0] ?? null;
  return owner?.exec(path)?.[0] ?? '';
}

function ownersOn(host: string): RegExp | null | undefined {
  const name = host.replace(/^www\./, '');
  return S3.test(name) ? BUCKET : OWNERS.get(name);
}

function decoded(path: string): string {
  const plain = path.replace(HIDDEN_SEPARATOR, '/').replace(HIDDEN_DOT, '.').replace(HIDDEN_TILDE, '~');
  return new URL(`https://host.invalid${plain}`).pathname;
}
