/** Members of a query that say who sent somebody to a page, by what mailing or advertisement: never which badge is meant. */
const TRACKERS = /^(?:utm_.*|trk|lipi|identity__email|gclid|fbclid|mc_[ce]id|_hs.*)$/i;

/** Whether this member of a query follows people about. */
export function isTracker(member: string): boolean {
  return TRACKERS.test(member);
}

/** The address without them; as it stands where there are none, for deleting writes a query anew. */
export function withoutMailTrackers(address: URL): URL {
  const url = new URL(address);
  for (const member of [...url.searchParams.keys()].filter(isTracker)) url.searchParams.delete(member);
  return url;
}
