import type { Assertion } from '../model/hosted.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import type { Format } from './formats/contract.ts';
import { FORMATS } from './formats/registry.ts';

/**
 * The format of a document: the first that recognises it.
 *
 * @throws BadgeProblem parse.not-open-badge
 */
export function formatOf(document: JsonObject): Format {
  const format = FORMATS.find((each) => each.recognises(document));
  if (!format) throw new BadgeProblem('parse.not-open-badge');
  return format;
}

/**
 * Reads what a host serves as one of its own badges of Open Badges 0.5–2.x.
 *
 * @throws BadgeProblem those of `formatOf`; parse.not-open-badge for a credential or certificate, which need no host
 */
export function understand(document: JsonObject): Assertion {
  const format = formatOf(document);
  if (format.family !== 'assertion') throw new BadgeProblem('parse.not-open-badge');
  return format.read(document);
}
