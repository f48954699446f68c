import { isKeyId } from '../lib/is-key-id.ts';
import { shownText } from '../lib/shown-text.ts';
import type { BadgeView } from '../model/badge.ts';
import { writtenDate } from './dates.ts';
import { detailRows } from './detail-facts.ts';
import { isNobodys, type Tier, tierOf } from './issuer-words.ts';
import { linkTo } from './link-to.ts';
import type { Setting } from './setting.ts';
import { standardName } from './standard-name.ts';
import type { FactId, FactRow, View } from './view.ts';

const PROSE = { graphemes: 2_000, lines: 40 };
/** BCP 47 as far as an attribute needs it. Attacker-controlled. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/i;

/** The badge itself: its title, picture and facts, host before name (threats.md §9). `null`: nothing of it is proven. */
export function badgeFacts(setting: Setting): View['badge'] {
  const { report, locale } = setting;
  const { badge } = report;
  if (!badge) return null;
  const description = prose(badge.description);
  return {
    title: shownText(badge.name).text || locale.untitled,
    ...languageOf(badge),
    description,
    image: badge.image !== null && /^(?:https:\/\/|data:image\/)/i.test(badge.image) ? badge.image : null,
    facts: [
      ...issuerRows(badge, tierOf(report), setting),
      row('issued-on', dateOf(badge.issuedOn, setting), setting),
      row('expires', dateOf(badge.expires, setting), setting),
      theirs('description', description, setting),
      { ...theirs('criteria', prose(badge.criteria.narrative) ?? badge.criteria.url, setting), ...linkTo(badge.criteria.url) },
      ...detailRows(badge, report.checks, locale).map(({ id, value, address, ours }) => ({
        ...(ours ? row : theirs)(id, value, setting),
        ...linkTo(address),
      })),
      row('standard', standardName(badge.standard) ?? badge.standard, setting),
      {
        ...row('id', badge.id, setting),
        ...(/^https?:/i.test(badge.id ?? '') ? {} : { label: locale.badgeId }),
        ...linkTo(badge.id),
      },
    ].filter(({ value }) => value !== ''),
  };
}

function issuerRows(badge: BadgeView, tier: Tier, setting: Setting): FactRow[] {
  const { locale } = setting;
  const { issuer, platform, shownOn } = badge;
  const host = row('host', issuer.host, setting);
  const listed = tier === 'listed' ? issuer.listedAs : null;
  if (listed) return [row('issuer', listed, setting), host, ...places(platform, shownOn, setting)];
  if (platform && (tier === 'platform' || tier === 'listed')) {
    const through = { ...row('platform', platform.name, setting), label: locale.issuedThrough };
    return [theirs('issuer', issuer.name, setting), through, host, ...places(null, shownOn, setting)];
  }
  // Where the id is the key, it is the one fact about who signed.
  const isSigner = issuer.id !== null && isKeyId(issuer.id) && !isNobodys(setting.report);
  const id = row('issuer-id', isSigner ? issuer.id : null, setting);
  return [
    host,
    id,
    { ...theirs('issuer', issuer.name, setting), label: locale.claimedName },
    ...places(platform, shownOn, setting),
  ];
}

function places(platform: BadgeView['platform'], shownOn: BadgeView['shownOn'], setting: Setting): FactRow[] {
  return [row('platform', platform?.name ?? null, setting), row('shown-on', shownOn?.name ?? null, setting)];
}

/** A row without a value is left out at the end. */
function row(id: FactId, value: string | null, { locale }: Setting): FactRow {
  return { id, label: locale.facts[id], value: value === null ? '' : shownText(value, PROSE).text };
}

/** A row in the issuer's own words and language. */
function theirs(id: FactId, value: string | null, setting: Setting): FactRow {
  const { badge } = setting.report;
  return { ...row(id, value, setting), ...(badge && languageOf(badge)) };
}

function prose(text: string | null): string | null {
  return (text !== null && shownText(text, PROSE).text) || null;
}

function dateOf(written: string | null, { locale }: Setting): string | null {
  return written === null ? null : (writtenDate(written, locale) ?? written);
}

function languageOf({ language }: BadgeView): { lang?: string } {
  return language !== null && LANGUAGE.test(language) ? { lang: language } : {};
}
