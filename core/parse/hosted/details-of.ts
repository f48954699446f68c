import type { AlignedTarget, BadgeDetails, EvidenceItem } from '../../model/badge.ts';
import type { HostedRecord } from '../../model/hosted.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { addressOf, firstObject, listOf, objectOf, stringsOf, textOf } from '../formats/fields.ts';
import { extensionsOf } from './extensions.ts';
import { contentOf } from './gather.ts';

/** Of each list: what a person reads. */
const MOST = 12;

/**
 * What an award of Open Badges 0.5–2.1 says beyond its name and dates (OB 2.0 §Assertion, §BadgeClass, §Evidence, §AlignmentObject,
 * §Image; the older spellings of open-badges.md §3).
 *
 * @returns `null` where it says nothing
 */
export function detailsOfRecord(record: Pick<HostedRecord, 'assertion' | 'badgeClass' | 'issuer'>): BadgeDetails | null {
  const assertion = contentOf(record.assertion)?.document ?? {};
  const kind = contentOf(record.badgeClass)?.document ?? {};
  const profile = contentOf(record.issuer)?.document ?? {};
  const details = {
    achievementType: null,
    version: versionOf(kind['version']),
    tags: stringsOf(kind['tags']).slice(0, MOST),
    creator: null,
    results: [],
    evidence: listOf(assertion['evidence']).flatMap(evidenceIn).slice(0, MOST),
    // Open Badges 1.0 and 1.1 have the plural in some texts.
    alignments: [...listOf(kind['alignment']), ...listOf(kind['alignments'])].flatMap(alignmentIn).slice(0, MOST),
    narrative: textOf(assertion['narrative']),
    picture: pictureIn(assertion['image']) ?? pictureIn(kind['image']),
    languages: [...new Set(editionsOf(kind).map(({ language }) => language))].slice(0, MOST),
    extensions: [assertion, kind, profile].flatMap(extensionsOf).slice(0, MOST),
  };
  const says = Object.values(details).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return says ? details : null;
}

/** Other editions of a badge class: where each lies, and its language (OB 2.0 §BadgeClass `related`). Attacker-controlled. */
export function editionsOf(kind: JsonObject): { url: string; language: string }[] {
  return listOf(kind['related']).flatMap((entry) => {
    const url = addressOf(entry);
    const [language] = stringsOf(objectOf(entry)?.['@language']);
    return url === null || language === undefined ? [] : [{ url, language }];
  });
}

function versionOf(value: Json | undefined): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** An address, a text, or an object with either. */
function evidenceIn(value: Json): EvidenceItem[] {
  if (typeof value === 'string') {
    const isAddress = /^https?:\/\/\S+$/i.test(value);
    return value.trim() === '' ? [] : [{ name: null, url: isAddress ? value : null, narrative: isAddress ? null : value }];
  }
  const item = objectOf(value);
  if (!item) return [];
  const evidence = {
    name: textOf(item['name']),
    url: addressOf(item) ?? addressOf(item['url']),
    genre: textOf(item['genre']),
    audience: textOf(item['audience']),
    narrative: textOf(item['narrative']) ?? textOf(item['description']),
  };
  return (evidence.name ?? evidence.url ?? evidence.narrative) ? [evidence] : [];
}

/** Open Badges 1.x have `name` and `url` for what 2.0 calls `targetName` and `targetUrl`; some write nothing but the address. */
function alignmentIn(value: Json): AlignedTarget[] {
  const item = objectOf(value) ?? {};
  const url = typeof value === 'string' ? value : (addressOf(item['targetUrl']) ?? addressOf(item['url']));
  const name = textOf(item['targetName']) ?? textOf(item['name']) ?? url;
  if (name === null) return [];
  return [{ name, url, framework: textOf(item['targetFramework']), code: textOf(item['targetCode']) }];
}

function pictureIn(value: Json | undefined): NonNullable<BadgeDetails['picture']> | null {
  const image = firstObject(value);
  const caption = textOf(image?.['caption']);
  const author = textOf(image?.['author']) ?? addressOf(image?.['author']);
  return caption === null && author === null ? null : { caption, author };
}
