import type { Assertion } from '../model/hosted.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { detect } from '../read/detect.ts';
import { FORMATS } from './formats/registry.ts';

/**
 * Reads a document by the first format that recognises it.
 *
 * @throws BadgeProblem parse.version-unsupported for a family this release cannot read (which says nothing against the badge),
 *   parse.not-open-badge for anything else
 */
export function understand(document: JsonObject): Assertion {
  const format = FORMATS.find((each) => each.recognises(document));
  if (format) return format.read(document);
  const detected = detect(document);
  if (detected.kind === 'later') throw new BadgeProblem('parse.version-unsupported', { version: detected.name });
  throw new BadgeProblem('parse.not-open-badge');
}
