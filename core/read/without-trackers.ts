/** Members of a query that say who looked or came from where, never which badge is meant. */
const TRACKERS = /^(?:trk|utm_.*|lipi|identity__email)$/i;

/** The address as it is asked: without fragment, and without what says of a page's visitor who looked. */
export function withoutTrackers(address: URL): URL {
  const url = new URL(address);
  url.hash = '';
  const trackers = membersOf(url).flatMap(([name]) => (TRACKERS.test(name) ? name : []));
  // Deleting re-serialises the query, so it is done only where there is something to delete.
  for (const name of trackers) url.searchParams.delete(name);
  return url;
}

/** The members of a query. `forEach`, for in content scripts of Firefox nothing that the browser hands out can be iterated over. */
export function membersOf({ searchParams }: URL): [name: string, value: string][] {
  const members: [string, string][] = [];
  searchParams.forEach((value, name) => {
    members.push([name, value]);
  });
  return members;
}
