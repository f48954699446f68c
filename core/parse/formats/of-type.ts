import type { JsonObject } from '../../model/json.ts';
import { detect } from '../../read/detect.ts';
import { stringsOf } from './fields.ts';

/** Whether a document has one of these values of `type` (VCDM 2.0 §4.5). */
export function hasType(document: JsonObject, types: readonly string[]): boolean {
  const own = stringsOf(document['type']);
  return types.some((type) => own.includes(type));
}

/** Whether a document is of the Verifiable Credentials data model, and of one of these types. */
export function isCredentialOf(types: readonly string[], document: JsonObject): boolean {
  return detect(document).kind === 'credential' && hasType(document, types);
}
