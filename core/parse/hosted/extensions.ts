import { isObject } from '../../lib/json.ts';
import type { ExtensionData } from '../../model/badge.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { addressOf, listOf, objectOf, stringsOf, textOf } from '../formats/fields.ts';

/** What an extension says, as far as a person reads it. */
interface Said {
  value: string | null;
  url: string | null;
}

/** An extension that is known: `null` where one is not as its schema asks. */
type Read = (extension: JsonObject) => Said | null;

/** Kinds of assessments that are repeated. */
const MOST_ASSESSMENTS = 5;

/**
 * The extensions that the standard's own page publishes (openbadgespec.org/extensions; each has a schema there, whose required members
 * are asked for here). Nothing is fetched for any extension, and none decides anything.
 */
const KNOWN: Readonly<Record<string, Read>> = {
  ApplyLink: ({ url }) => linked(url),
  OriginalCreator: ({ url }) => linked(url),
  Accessibility(extension) {
    const feature = stringsOf(extension['accessibilityFeature']).join(', ');
    const url = extension['url'] === undefined ? null : webAddress(extension['url']);
    return feature === '' || (extension['url'] !== undefined && url === null) ? null : { value: feature, url };
  },
  GeoCoordinates(extension) {
    const geo = objectOf(extension['geo']);
    const [latitude, longitude] = [geo?.['latitude'], geo?.['longitude']];
    if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return null;
    const place = textOf(extension['name']) ?? textOf(extension['description']);
    return { value: [...(place === null ? [] : [place]), `${latitude}, ${longitude}`].join(' · '), url: null };
  },
  LicenseExtension(extension) {
    const [id, name] = [addressOf(extension), textOf(extension['name'])];
    return id === null || name === null ? null : { value: name, url: webAddress(extension['legalCode']) };
  },
  Assessment(extension) {
    const assessments = listOf(extension['assessments']).filter(isObject);
    const described = textOf(extension['description']);
    const kinds = assessments.map(({ type }) => stringsOf(type).find((one) => ASSESSMENTS.has(one)) ?? null);
    if (described === null || kinds.length === 0 || kinds.includes(null)) return null;
    return { value: `${described} (${[...new Set(kinds)].slice(0, MOST_ASSESSMENTS).join(', ')})`, url: null };
  },
};

/** OB Assessment Extension 1.0 §AssessmentObject `type`. */
const ASSESSMENTS: ReadonlySet<string> = new Set(['Exam', 'Performance', 'Artifact']);

/** The extensions in a document: objects whose type says that they are one (OB 2.0 §Extension). Attacker-controlled. */
export function extensionsOf(document: JsonObject): ExtensionData[] {
  return extensionsIn(document).map(({ name, said }) => ({ name, ...(said ?? { value: null, url: null }) }));
}

/** Names of known extensions that are not as their schema asks. */
export function brokenExtensions(document: JsonObject): string[] {
  return extensionsIn(document).flatMap(({ name, said }) => (said === null && Object.hasOwn(KNOWN, name) ? [name] : []));
}

function extensionsIn(document: JsonObject): { name: string; said: Said | null }[] {
  return Object.entries(document)
    .flatMap(([member, value]) => listOf(value).map((one) => ({ member, extension: objectOf(one) })))
    .flatMap(({ member, extension }) => {
      const types = stringsOf(extension?.['type'] ?? extension?.['@type']);
      // `extension` in the first texts of the standard.
      if (!extension || !types.some((type) => /(?:^|[:#/])extension$/i.test(type))) return [];
      const names = types.map(lastPart);
      const name = names.find((one) => Object.hasOwn(KNOWN, one)) ?? names.find((one) => !/^extension$/i.test(one));
      return [{ name: name ?? lastPart(member), said: (name && Object.hasOwn(KNOWN, name) && KNOWN[name]?.(extension)) || null }];
    });
}

/** `extensions:ApplyLink` and `https://w3id.org/openbadges/extensions#ApplyLink` are one. */
function lastPart(type: string): string {
  return type.split(/[:#/]/).at(-1) || type;
}

function linked(value: Json | undefined): Said | null {
  const url = webAddress(value);
  return url === null ? null : { value: url, url };
}

function webAddress(value: Json | undefined): string | null {
  const address = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

function isWithin(value: Json | undefined, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
