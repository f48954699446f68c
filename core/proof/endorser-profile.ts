import type { Context } from '../model/context.ts';
import type { HostedPart, Profile, Reference } from '../model/hosted.ts';
import { findProfile } from '../parse/hosted/find-part.ts';
import { onlyHosts } from './only-hosts.ts';

/**
 * The profile of whoever endorses (Open Badges 2.0 §Endorsement). `null`: it gives itself an id on a host that is not to be asked, a
 * stranger like any other.
 *
 * @param mayAsk whether a host was asked already, or the viewer wants it asked
 */
export async function endorserProfile(
  by: Reference,
  mayAsk: (host: string) => boolean,
  http: Context['http'],
): Promise<HostedPart<Profile> | null> {
  const { http: asking, refused } = onlyHosts(http, mayAsk);
  const profile = await findProfile(by, null, 'ob-2.0', asking);
  return refused().length > 0 && profile.state !== 'served' ? null : profile;
}
