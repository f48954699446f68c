import type { Assertion } from '../model/hosted.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { detect } from '../read/detect.ts';
import { readAssertion } from './formats/ob-parts.ts';

/**
 * Reads what a host serves as one of its own badges of Open Badges 0.5–2.x. Most badges are such, so that the register of all formats is
 * loaded for others alone.
 *
 * @throws BadgeProblem parse.not-open-badge, also for a credential or certificate, which need no host
 */
export function understand(document: JsonObject): Assertion {
  const detected = detect(document);
  if (detected.kind !== 'assertion') throw new BadgeProblem('parse.not-open-badge');
  return readAssertion(document, detected.standard);
}
