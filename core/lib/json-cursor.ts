import { BadgeProblem } from '../model/problem.ts';

/** Where in a JSON text the one pass stands, and what it has met. */
export interface JsonCursor {
  text: string;
  at: number;
  /** Values begun so far, containers included. */
  values: number;
  /** An integer was met that a double cannot keep. */
  imprecise: boolean;
}

/** Moves past blanks (RFC 8259 §2) and gives the character that follows, `NaN` at the end. */
export function nextCode(cursor: JsonCursor): number {
  const { text } = cursor;
  let code = text.charCodeAt(cursor.at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++cursor.at);
  return code;
}

/** The problem of a text that is not JSON; `position` counts UTF-16 units. Texts of the document are never quoted. */
export function syntax({ at }: JsonCursor): BadgeProblem {
  return new BadgeProblem('parse.syntax', { position: at });
}
