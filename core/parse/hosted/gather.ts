import type { BadgeClass, HostedPart, HostedRecord, Profile } from '../../model/hosted.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { remarksOn } from '../../read/answer.ts';
import { platformOfAssertion } from '../../read/platforms/registry.ts';
import { findAssertion, type HostedStart } from './find-assertion.ts';
import { findBadgeClass, findProfile } from './find-part.ts';

/**
 * Asks for the three documents of a hosted badge, each at the address that the one before names (Open Badges 2.0 §Hosted
 * Verification; the copy in hand is only a pointer). Judges nothing beyond whether each document describes itself.
 *
 * @throws BadgeProblem `parse.*` where a host serves a document that is not to be read
 */
export async function gatherHosted(start: HostedStart, http: Ports['http']): Promise<HostedRecord> {
  const notes: Problem[] = [];
  const noting = notingIn(notes, http);
  const assertion = await findAssertion(start, noting);
  const record = { pointer: start.pointer, copy: start.copy, assertion, notes };
  const content = contentOf(assertion);
  if (!content || (content.badge.url === null && content.badge.embedded === null)) {
    return { ...record, badgeClass: null, issuer: null };
  }
  const native = platformOfAssertion(urlOf(assertion) ?? start.pointer)?.native ?? null;
  try {
    const badgeClass: HostedPart<BadgeClass> = await findBadgeClass(content.badge, native, noting);
    const kind = contentOf(badgeClass);
    const issuer: HostedPart<Profile> | null = kind ? await findProfile(kind.issuer, native, content.standard, noting) : null;
    return { ...record, badgeClass, issuer };
  } catch (error) {
    // Withdrawn is withdrawn, whatever is the matter with the documents behind it.
    if (assertion.state === 'withdrawn' && error instanceof BadgeProblem) return { ...record, badgeClass: null, issuer: null };
    throw error;
  }
}

/** The same http; remarks on the way of its answers come into `notes`, each once. */
export function notingIn(notes: Problem[], http: Ports['http']): Ports['http'] {
  return async (request) => {
    const response = await http(request);
    for (const note of remarksOn(response)) if (!notes.some((known) => isSame(known, note))) notes.push(note);
    return response;
  };
}

/** What a part holds, whatever its state. */
export function contentOf<Content>(part: HostedPart<Content> | null): Content | null {
  return part && part.state !== 'missing' ? part.content : null;
}

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.detail['host'] === b.detail['host'];
}

function urlOf(part: HostedPart<unknown>): string | null {
  return part.state === 'served' || part.state === 'withdrawn' ? part.url : null;
}
