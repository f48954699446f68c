import { isObject } from '../../lib/json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { SourceFault } from './source-fault.ts';

/** @throws SourceFault where a source has sent anything else */
export function objectOf(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new SourceFault('malformed');
  return value;
}
