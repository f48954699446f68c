import { isObject } from '../../lib/json.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';

/** Bits of one entry; more would not be counted exactly. */
const MAX_STATUS_SIZE = 32;

/** A text that may stand in a list of its own; `null`: none, or several. */
export function oneText(value: Json | undefined): string | null {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof only === 'string' ? only : null;
}

/** A text or a list of texts, as JSON-LD allows either. */
export function texts(value: Json | undefined): string[] {
  const items: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value as Json | undefined];
  return items.filter((item) => typeof item === 'string');
}

/**
 * The place of a badge in its list: a text of decimal digits (Bitstring Status List 1.0 §2.1). A number is taken with a remark.
 *
 * @throws BadgeProblem status.index-malformed | status.index-range
 */
export function readIndex(value: Json | undefined, problems: Problem[]): number {
  if (typeof value === 'number') problems.push({ code: 'status.index-type', detail: {} });
  const digits = typeof value === 'number' ? String(value) : oneText(value);
  // Nothing that `Number` would take besides digits: signs, blanks, fractions, exponents, hexadecimal.
  if (digits === null || !/^\d+$/.test(digits)) throw new BadgeProblem('status.index-malformed', { index: shown(value) });
  const index = Number(digits);
  if (!Number.isSafeInteger(index)) throw new BadgeProblem('status.index-range', { index: shown(value) });
  return index;
}

/**
 * How many bits an entry takes, one where it is not said.
 *
 * @throws BadgeProblem status.index-malformed
 */
export function readSize(value: Json | undefined): number {
  if (value === undefined || value === null) return 1;
  const digits = typeof value === 'number' ? String(value) : oneText(value);
  const size = digits !== null && /^[1-9]\d?$/.test(digits) ? Number(digits) : 0;
  if (size < 1 || size > MAX_STATUS_SIZE) throw new BadgeProblem('status.index-malformed', { statusSize: shown(value) });
  return size;
}

/** The text that `statusMessage` has for a value, which it writes in hexadecimal: `0x3` (Bitstring Status List 1.0 §2.1). */
export function messageFor(messages: Json | undefined, value: number): string | null {
  const list: readonly (Json | undefined)[] = Array.isArray(messages) ? messages : [messages as Json | undefined];
  for (const one of list) {
    if (!isObject(one)) continue;
    const status = oneText(one['status']);
    const means = status !== null && /^0x[0-9a-f]{1,8}$/i.test(status) && Number.parseInt(status, 16) === value;
    if (means) return oneText(one['message']);
  }
  return null;
}

function shown(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '';
}
