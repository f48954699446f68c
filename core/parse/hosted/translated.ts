import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import { shownText } from '../../lib/shown-text.ts';
import type { BadgeClass, HostedPart } from '../../model/hosted.ts';
import type { Ports } from '../../ports.ts';
import { ask } from '../../read/answer.ts';
import { readBadgeClass } from '../formats/ob-parts.ts';
import { editionsOf } from './details-of.ts';

/**
 * The issuer's own edition of a badge class in the viewer's language (OB 2.0 §BadgeClass `related`, `@language`): at most one is asked for,
 * at the host that served the class and nowhere else, so that nobody new learns of the badge. It counts only where it lies at its own id,
 * names the same issuer and is of the same version and of that language. `null`: there is none, or no need of one.
 *
 * @param languages of the viewer, BCP 47, best first
 */
export async function translated(
  part: HostedPart<BadgeClass> | null,
  languages: readonly string[],
  http: Ports['http'],
): Promise<BadgeClass | null> {
  if (part?.state !== 'served') return null;
  const { content: kind, url } = part;
  const editions = editionsOf(kind.document);
  for (const language of languages.map(baseOf)) {
    if (kind.language !== null && baseOf(kind.language) === language) return null;
    const edition = editions.find((one) => baseOf(one.language) === language && hostOf(httpsForm(one.url) ?? '') === hostOf(url));
    if (edition) return asked(httpsForm(edition.url) ?? '', edition.language, kind, http);
  }
  return null;
}

async function asked(url: string, language: string, kind: BadgeClass, http: Ports['http']): Promise<BadgeClass | null> {
  const answer = await ask(http, url, 'profile');
  const found = answer.kind === 'document' ? readBadgeClass(answer.document) : null;
  const [own, theirs] = [kind.issuer.id, found?.issuer.id ?? null];
  // Where it lies is judged by what it says of itself, as of every part of a badge: it is followed nowhere.
  if (!found || !sameAddress(found.id ?? '', url)) return null;
  // One without a name that could be shown is not worth more than the name that there is.
  if (found.name === null || shownText(found.name).text === '') return null;
  if (own === null || theirs === null || !sameAddress(own, theirs)) return null;
  // Moodle relates badges of other versions and subjects in the same way.
  const isOther = baseOf(found.language ?? language) !== baseOf(language) || versionOf(found) !== versionOf(kind);
  return isOther ? null : { ...found, language: found.language ?? language };
}

function versionOf({ document }: BadgeClass): string {
  return String(document['version'] ?? '');
}

/** `ja-JP` and `ja` are read by the same people. */
function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
