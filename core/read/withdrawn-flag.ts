import { hostOf } from '../lib/host-of.ts';
import { flagOf } from '../lib/json-flag.ts';
import type { Answer } from '../model/answer.ts';
import type { JsonObject } from '../model/json.ts';
import { detect } from './detect.ts';

/**
 * What a document says with its `revoked` (Open Badges 2.0 §Assertion, where it is an xsd:boolean), however that is written.
 *
 * @returns `null`: it was not withdrawn. An award of which that cannot be told is no answer: neither good nor withdrawn
 */
export function judgeFlag(url: string, document: JsonObject): Answer | null {
  const flag = flagOf(document['revoked']);
  if (flag) return { kind: 'withdrawn', url, document };
  // A key has the day there on which it ended.
  if (flag === false || detect(document).kind !== 'assertion') return null;
  return { kind: 'unusable', url, problems: [{ code: 'net.bad-body', detail: { host: hostOf(url) } }] };
}
