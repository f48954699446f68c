import type { Assertion } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';

/** A family of credentials that can be read. A new one is one file and its line in `registry.ts`. */
export interface Format {
  id: string;
  recognises: (document: JsonObject) => boolean;
  /** Reads the one shape that the checks understand. */
  read: (document: JsonObject) => Assertion;
}
