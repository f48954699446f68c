import { httpsForm } from '../lib/https-form.ts';
import { NAME_LIMITS } from '../lib/plain-text.ts';
import { tidyText } from '../lib/tidy-detail.ts';
import type { BadgeDetails } from '../model/badge.ts';
import type { ShowText } from './show-text.ts';

/** What somebody tells of an award, or of what was done for it. */
const STORY = { graphemes: 1_000, lines: 20 };
/** BCP 47. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i;
const ONE_LINE = { ...NAME_LIMITS, lines: 1 };

/** Makes the details of a badge fit to be shown: cleaned texts, https addresses alone, nothing of a row that has nothing left. */
export async function shownDetails(details: BadgeDetails, show: ShowText): Promise<BadgeDetails> {
  const text = (value: string | null) => show(value, ONE_LINE);
  const { creator } = details;
  const results = details.results.map(async ({ name, value }) => ({ name: await text(name), value: (await text(value)) ?? '' }));
  const evidence = details.evidence.map(async ({ name, url, genre, audience, narrative }) => ({
    ...{ name: await text(name), url: link(url) },
    ...(genre && { genre: await text(genre) }),
    ...(audience && { audience: await text(audience) }),
    ...(narrative && { narrative: await show(narrative, STORY) }),
  }));
  const alignments = details.alignments.map(async ({ name, url, framework, code }) => ({
    ...{ name: (await text(name)) ?? '', url: link(url) },
    ...(framework && { framework: await text(framework) }),
    ...(code && { code: await text(code) }),
  }));
  const extensions = (details.extensions ?? []).map(async ({ name, value, url }) => ({
    ...{ name: (await text(name)) ?? '', value: await text(value), url: link(url) },
  }));
  const { narrative, picture, languages, awardedAs } = details;
  const tags = await Promise.all(details.tags.map(text));
  return {
    achievementType: await text(details.achievementType),
    version: await text(details.version),
    tags: tags.filter((tag) => tag !== null),
    creator: creator && { id: creator.id === null ? null : tidyText(creator.id), name: await text(creator.name) },
    results: (await Promise.all(results)).filter(({ value }) => value !== ''),
    evidence: (await Promise.all(evidence)).filter(({ name, url, narrative: story }) => name ?? url ?? story),
    alignments: (await Promise.all(alignments)).filter(({ name }) => name !== ''),
    ...(narrative && { narrative: await show(narrative, STORY) }),
    ...(picture && { picture: { caption: await text(picture.caption), author: await text(picture.author) } }),
    ...(languages && languages.length > 0 && { languages: languages.filter((tag) => LANGUAGE.test(tag)) }),
    ...(awardedAs && { awardedAs: await text(awardedAs) }),
    ...(extensions.length > 0 && { extensions: (await Promise.all(extensions)).filter(({ name }) => name !== '') }),
  };
}

/** Only https addresses are ever offered as links; one with a user name in it pretends to lead elsewhere. */
function link(address: string | null): string | null {
  const url = address === null || !/^https:/i.test(address) ? null : httpsForm(address);
  return url !== null && !new URL(url).username && !new URL(url).password ? url : null;
}
