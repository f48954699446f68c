import type { Container } from './contract.ts';
import { json } from './json.ts';
import { jws } from './jws.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

/** Every kind of file that a badge is read from. At most one recognises a file: their first bytes differ. */
export const CONTAINERS: readonly Container[] = [png, svg, json, jws];

/** The container that recognises `bytes`; `null`: nobody does (`read.unrecognised`). */
export function containerOf(bytes: Uint8Array): Container | null {
  return CONTAINERS.find((container) => container.recognises(bytes)) ?? null;
}
