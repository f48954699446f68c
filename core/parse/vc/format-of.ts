import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { Format } from '../formats/contract.ts';
import { FORMATS } from '../formats/registry.ts';

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
