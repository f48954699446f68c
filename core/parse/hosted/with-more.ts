import type { Badge } from '../../model/badge.ts';
import type { Context } from '../../model/context.ts';
import type { HostedRecord } from '../../model/hosted.ts';
import type { Payload } from '../../model/payload.ts';
import type { Problem } from '../../model/problem.ts';
import { detailsOfRecord } from './details-of.ts';
import { formRemarks } from './form-of.ts';
import { contentOf } from './gather.ts';
import { pageDiffers } from './page-differs.ts';
import { translated } from './translated.ts';

/**
 * A badge with all that it says beyond its name and dates, in the viewer's language where its issuer has it in that; and what of its form,
 * or of the page that led to it, is worth a remark.
 */
export async function withMore(
  badge: Badge,
  record: Pick<HostedRecord, 'assertion' | 'badgeClass' | 'issuer'>,
  { http, languages = [] }: Pick<Context, 'http' | 'languages'>,
  payload?: Payload,
): Promise<{ badge: Badge; form: Problem[] }> {
  const details = detailsOfRecord(record);
  const other = await translated(record.badgeClass, languages, http);
  const written = contentOf(record.badgeClass)?.language ?? null;
  const texts = other && {
    name: other.name,
    description: other.description ?? badge.description,
    criteria: { narrative: other.criteria.narrative ?? badge.criteria.narrative, url: other.criteria.url ?? badge.criteria.url },
    language: other.language ?? badge.language,
  };
  // An edition is the issuer's word for what is the same in another language, and some relate badges that are not: what was awarded
  // stays to be seen.
  const awardedAs = other === null || other.name === badge.name ? null : badge.name;
  // What is not shown is what there is besides.
  const besides =
    other && [...(written === null ? [] : [written]), ...(details?.languages ?? [])].filter((one) => one !== other.language);
  return {
    badge: { ...badge, ...texts, ...(details && { details: { ...details, ...(besides && { languages: besides }), awardedAs } }) },
    form: [...formRemarks(record), ...(payload ? pageDiffers(payload, record) : [])],
  };
}
