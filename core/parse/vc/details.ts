import type { BadgeDetails } from '../../model/badge.ts';
import type { JsonObject } from '../../model/json.ts';
import { stringsOf } from '../formats/fields.ts';
import { nameOfHolder, subjectsOf } from './holders.ts';
import { objectsOf } from './objects-of.ts';
import { oneId, oneObject, oneScalar, oneText } from './one.ts';

/** Of each list: what a person reads. */
const MOST = 12;

/**
 * What a credential says of its award beyond its name and dates (OB 3.0 §B.1 Achievement, Result, Evidence, Alignment).
 *
 * @param award the achievement, or whatever the standard has in its place; `undefined`: none, or several
 * @returns `null` where it says nothing
 */
export function detailsOf(document: JsonObject, award: JsonObject | undefined): BadgeDetails | null {
  const details: BadgeDetails = {
    achievementType: oneText(award?.['achievementType']),
    version: oneScalar(award?.['version']),
    tags: stringsOf(award?.['tag']).slice(0, MOST),
    creator: creatorOf(document, award),
    results: subjectsOf(document)
      .flatMap((subject) => objectsOf(subject['result']))
      .flatMap((result) => resultOf(result, award))
      .slice(0, MOST),
    evidence: evidenceOf(document),
    alignments: objectsOf(award?.['alignment'])
      .flatMap((alignment) => {
        const name = oneText(alignment['targetName']);
        return name === null ? [] : [{ name, url: oneId(alignment['targetUrl']) }];
      })
      .slice(0, MOST),
  };
  const says = Object.values(details).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return says ? details : null;
}

/** Who defined the achievement, if that is another than the issuer (OB 3.0 §B.1.2 Achievement.creator). */
function creatorOf(document: JsonObject, award: JsonObject | undefined): BadgeDetails['creator'] {
  const id = oneId(award?.['creator']);
  const name = oneText(oneObject(award?.['creator'])?.['name']);
  const issuer = oneObject(document['issuer']);
  const same = id === null ? name === oneText(issuer?.['name']) : id === oneId(document['issuer']);
  return same || (id === null && name === null) ? null : { id, name };
}

/** A result with the name of what it is a result of; a level is told by its name (OB 3.0 §B.1 Result, ResultDescription). */
function resultOf(result: JsonObject, award: JsonObject | undefined): { name: string | null; value: string }[] {
  const meant = oneText(result['resultDescription']);
  const description = objectsOf(award?.['resultDescription']).find(({ id }) => meant !== null && id === meant);
  const level = oneText(result['achievedLevel']);
  const reached = objectsOf(description?.['rubricCriterionLevel']).find(({ id }) => level !== null && id === level);
  const value = oneScalar(result['value']) ?? oneText(reached?.['name']) ?? oneText(result['status']);
  return value === null ? [] : [{ name: oneText(description?.['name']), value }];
}

/**
 * Names and addresses of evidence. Some platforms write the holder's name into it: such a name is left out, and stories of what
 * somebody did are not repeated (open-badges.md §10).
 */
function evidenceOf(document: JsonObject): BadgeDetails['evidence'] {
  const holder = nameOfHolder(document);
  const places = [document, ...subjectsOf(document)].flatMap(({ evidence }) => objectsOf(evidence));
  const shown = places.flatMap((item) => {
    const name = oneText(item['name']);
    const evidence = { name: name !== null && holder !== null && name.includes(holder) ? null : name, url: oneId(item['id']) };
    return evidence.name === null && evidence.url === null ? [] : [evidence];
  });
  return shown.slice(0, MOST);
}
