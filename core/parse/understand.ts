import type { Assertion } from '../model/hosted.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { detect } from '../read/detect.ts';
import type { Format } from './formats/contract.ts';
import { FORMATS } from './formats/registry.ts';

/**
 * The format of a document: the first that recognises it.
 *
 * @throws BadgeProblem parse.version-unsupported for a family this release cannot read (which says nothing against the badge),
 *   parse.not-open-badge for anything else
 */
export function formatOf(document: JsonObject): Format {
  const detected = detect(document);
  if (detected.kind === 'later') throw new BadgeProblem('parse.version-unsupported', { version: detected.name });
  const format = FORMATS.find((each) => each.recognises(document));
  if (!format) throw new BadgeProblem('parse.not-open-badge');
  return format;
}

/**
 * Reads what a host serves as one of its own badges of Open Badges 0.5–2.x.
 *
 * @throws BadgeProblem those of `formatOf`; parse.not-open-badge for a credential, which no host vouches for
 */
export function understand(document: JsonObject): Assertion {
  const format = formatOf(document);
  if (format.family !== 'assertion') throw new BadgeProblem('parse.not-open-badge');
  return format.read(document);
}
