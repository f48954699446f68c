import type { Detail } from '../../model/check.ts';
import type { Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';

/** What one status entry is asked with. */
export interface StatusQuestion {
  /** `credentialStatus`, or one of its entries, as the proof covers it: still the issuer's text. */
  entry: JsonObject;
  credentialId: string | null;
  /** Whose credential it is. */
  issuer: Controller;
  /** For sentences: what the issuer calls itself, or its host. */
  issuerName: string;
}

/** A way in which an issuer says that a credential is withdrawn. A new one is one file and its line in `registry.ts`. */
export interface StatusMethod {
  id: string;
  /** The `type` of the entries it answers. */
  types: readonly string[];
  /**
   * No decisive problem among those returned: the credential is current by this entry.
   *
   * @throws BadgeProblem status.*; `net.*` beside it
   */
  ask: (question: StatusQuestion, context: Context) => Promise<{ problems: readonly Problem[]; facts?: Detail }>;
}
