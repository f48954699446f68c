import { parseJsonObject } from '../../lib/json.ts';
import { sameDocument } from '../../lib/same-document.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { containerOfFile } from '../../read/container-of.ts';
import { understand } from '../understand.ts';

/** What a picture says of the badge in it: where that lies, or the badge itself. */
export type Held = { kind: 'pointer'; url: string } | { kind: 'assertion'; document: JsonObject };

/** How the address of a picture's file ends, which an upload keeps. */
const PICTURE_NAME = /\.(?:a?png|svgz?|jpe?g|gif|webp|avif)\b[^/]*$/i;

/**
 * What a picture that stands at an address says of the badge there. Older backpacks serve one in place of the assertion (open-badges.md
 * §12), which is then the host's word. But whoever may upload pictures to a host can make one that calls itself the badge at its own
 * address: an address with the name of a picture is no assertion's, and what lies there only leads on, like any other copy.
 *
 * @param addresses where it was asked for and where it was served
 * @returns `null`: a picture without a badge, a broken one, or one that leads to itself; none is an answer about the badge
 */
export async function heldInFile(bytes: Uint8Array, addresses: readonly string[]): Promise<Held | null> {
  try {
    const carried = (await (await containerOfFile(bytes))?.read(bytes))?.carried;
    if (carried?.kind === 'pointer') return carried;
    if (carried?.kind !== 'json') return null;
    const document = parseJsonObject(carried.source).value;
    const { id } = understand(document);
    if (id !== null && !addresses.some((address) => sameDocument(id, address))) return { kind: 'pointer', url: id };
    return addresses.some((address) => PICTURE_NAME.test(new URL(address).pathname)) ? null : { kind: 'assertion', document };
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}
