import { httpsForm } from '../../lib/https-form.ts';
import { NAME_LIMITS } from '../../lib/plain-text.ts';
import { tidyText } from '../../lib/tidy-detail.ts';
import type { BadgeDetails } from '../../model/badge.ts';
import type { ShowText } from '../show-text.ts';

const ONE_LINE = { ...NAME_LIMITS, lines: 1 };

/** Makes the details of a badge fit to be shown: cleaned texts, https addresses alone, nothing of a row that has nothing left. */
export async function shownDetails(details: BadgeDetails, show: ShowText): Promise<BadgeDetails> {
  const text = (value: string | null) => show(value, ONE_LINE);
  const { creator } = details;
  const results = details.results.map(async ({ name, value }) => ({ name: await text(name), value: (await text(value)) ?? '' }));
  const evidence = details.evidence.map(async ({ name, url }) => ({ name: await text(name), url: link(url) }));
  const alignments = details.alignments.map(async ({ name, url }) => ({ name: (await text(name)) ?? '', url: link(url) }));
  const tags = await Promise.all(details.tags.map(text));
  return {
    achievementType: await text(details.achievementType),
    version: await text(details.version),
    tags: tags.filter((tag) => tag !== null),
    creator: creator && { id: creator.id === null ? null : tidyText(creator.id), name: await text(creator.name) },
    results: (await Promise.all(results)).filter(({ value }) => value !== ''),
    evidence: (await Promise.all(evidence)).filter(({ name, url }) => name !== null || url !== null),
    alignments: (await Promise.all(alignments)).filter(({ name }) => name !== ''),
  };
}

/** Only https addresses are ever offered as links; one with a user name in it pretends to lead elsewhere. */
function link(address: string | null): string | null {
  const url = address === null || !/^https:/i.test(address) ? null : httpsForm(address);
  return url !== null && !new URL(url).username && !new URL(url).password ? url : null;
}
