import type { Badge, CertificateDisplay } from '../../model/badge.ts';
import type { JsonObject } from '../../model/json.ts';
import { oneObject, oneText } from '../vc/one.ts';

/** Characters of a display: an issuer's page with its pictures in it. A larger one is left out. */
const MAX_DISPLAY = 3 * 1024 * 1024;
/** Of the data beside a badge. */
const MAX_METADATA = 256 * 1024;

/**
 * How a certificate wants to look, and the data that it carries beside the badge (blockcerts.md §12): `display` and `metadata` of 3.x,
 * `displayHtml` and `metadataJson` of 2.x. Nothing of it is read here.
 *
 * @param document attacker-controlled; after the proof what the hash covers, where of a `display` that is not covered nothing is left
 */
export function displayOf(document: JsonObject): Pick<Badge, 'display' | 'metadata'> {
  const display = ofObject(oneObject(document['display'])) ?? ofHtml(oneText(document['displayHtml']));
  const metadata = oneText(document['metadata']) ?? oneText(document['metadataJson']);
  return {
    ...(display && display.content.length <= MAX_DISPLAY && { display }),
    ...(metadata !== null && metadata.length <= MAX_METADATA && { metadata }),
  };
}

function ofObject(display: JsonObject | null): CertificateDisplay | null {
  const content = oneText(display?.['content']);
  const type = oneText(display?.['contentMediaType']);
  if (content === null || type === null) return null;
  // RFC 9110 §8.3.1: the type stands before its parameters.
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase();
  return { mediaType, content, encoding: oneText(display?.['contentEncoding'])?.toLowerCase() ?? null };
}

function ofHtml(content: string | null): CertificateDisplay | null {
  return content === null ? null : { mediaType: 'text/html', content, encoding: null };
}
