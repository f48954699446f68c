import type { HttpResponse } from '../ports.ts';
import type { JsonObject } from './json.ts';
import type { BadgeProblem, Problem } from './problem.ts';

/** The host of somebody's relay through which something came: it may have changed whatever is not signed (threats.md T67). ASCII. */
export type ForeignRelay = string;

/**
 * What the answer of a host means for a badge that should lie there. HTTP 200 proves nothing: platforms send errors and login
 * pages with it, so an answer is judged by its content (threats.md T27, T47; docs/platforms.md).
 */
export type Answer =
  | { kind: 'document'; url: string; document: JsonObject; notes: readonly Problem[]; foreign?: ForeignRelay }
  /** 410, or `revoked: true` in a body of any status. */
  | { kind: 'withdrawn'; url: string; document: JsonObject | null }
  /** The host says that it has no such thing: 404, or an error in the body. */
  | { kind: 'absent'; url: string; problem: Problem }
  /** Another file that may hold a badge: a picture or a token. */
  | { kind: 'file'; url: string; bytes: Uint8Array; notes: readonly Problem[]; foreign?: ForeignRelay }
  | { kind: 'page'; url: string; bytes: Uint8Array; headers: HttpResponse['headers'] }
  /** A document that is not to be read: two members of one name, endless depth. Whoever reads it says so. */
  | { kind: 'refused'; url: string; problem: BadgeProblem }
  /** Nothing can be concluded. */
  | { kind: 'unusable'; url: string; problems: readonly [Problem, ...Problem[]] };
