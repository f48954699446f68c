import { hostOf } from '../lib/host-of.ts';
import type { Context } from '../model/context.ts';
import type { HostedPart, Profile, Reference } from '../model/hosted.ts';
import { BadgeProblem } from '../model/problem.ts';
import { findProfile } from '../parse/hosted/find-part.ts';

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
  let isLedAway = false;
  const profile = await findProfile(by, null, 'ob-2.0', (request) => {
    const host = hostOf(request.url);
    if (mayAsk(host)) return http(request);
    isLedAway = true;
    throw new BadgeProblem('net.never-asked', { host });
  });
  return isLedAway && profile.state !== 'served' ? null : profile;
}
