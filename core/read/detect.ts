import { isObject } from '../lib/json.ts';
import type { Standard } from '../model/badge.ts';
import type { Json, JsonObject } from '../model/json.ts';

/**
 * What a JSON document is, told from its own words.
 * - `assertion`: an award of Open Badges 0.5–2.x
 * - `credential`: a document of the Verifiable Credentials data model (VCDM 1.1, 2.0)
 * - `certificate`: Blockcerts from before Verifiable Credentials (blockcerts.md §2): 1.x, or an assertion with a Merkle proof
 * - `part`: a badge class, profile or key: a piece of a badge, not an award
 */
export type Detected =
  | { kind: 'assertion'; standard: Standard }
  | { kind: 'credential' }
  | { kind: 'certificate'; standard: 'blockcerts-1.2' | 'blockcerts-2' }
  | { kind: 'part' }
  | { kind: 'other' };

const OTHER: Detected = { kind: 'other' };

/** Tells the standard and edition of a document (docs/adding-a-format.md has the table). The order of the questions is the rule. */
export function detect(document: JsonObject): Detected {
  const contexts = strings(document['@context'] ?? document['context']);
  const types = strings(document['type'] ?? document['@type']).map((type) => type.replace(/^obi:/, ''));
  const contextHas = (part: string) => contexts.some((context) => context.includes(part));
  // Which kind of credential is for the formats of `parse` to tell.
  if (contextHas('www.w3.org/ns/credentials/v2') || contextHas('www.w3.org/2018/credentials/v1'))
    return types.length > 0 ? { kind: 'credential' } : OTHER;
  const certificate = certificateStandard(document);
  if (certificate) return { kind: 'certificate', standard: certificate };
  if (types.some((type) => PARTS.has(type)) && !types.includes('Assertion')) return { kind: 'part' };
  return assertion(document, contextHas, types.includes('Assertion'), contexts.length > 0);
}

const PARTS: ReadonlySet<string> = new Set([
  'BadgeClass',
  'Issuer',
  'IssuerOrg',
  'Profile',
  'CryptographicKey',
  'RevocationList',
]);

/** Of an assertion that names its host beside a Merkle proof that is not there, only the host can say anything. */
function certificateStandard(document: JsonObject): 'blockcerts-1.2' | 'blockcerts-2' | null {
  const at = (name: string) => isObject(document[name]);
  if ((at('receipt') && at('document')) || (at('certificate') && at('assertion'))) return 'blockcerts-1.2';
  const isMerkle = (value: Json) => typesOf(value).some((type) => type.startsWith('MerkleProof'));
  const method = list(document['verification']);
  const isAnchored =
    list(document['signature']).some(isMerkle) || (method.some(isMerkle) && !method.flatMap(typesOf).includes('HostedBadge'));
  return isAnchored ? 'blockcerts-2' : null;
}

function typesOf(value: Json): string[] {
  return strings(member(value, 'type'));
}

function assertion(
  document: JsonObject,
  contextHas: (part: string) => boolean,
  isAssertion: boolean,
  hasContext: boolean,
): Detected {
  const { recipient, badge } = document as { recipient?: Json; badge?: Json };
  if (document['revoked'] === true && isAssertion) return { kind: 'assertion', standard: 'ob-2.0' };
  if (contextHas('openbadges/v2') || contextHas('openbadgespec.org/v2')) {
    return isAssertion || badge !== undefined ? { kind: 'assertion', standard: 'ob-2.0' } : OTHER;
  }
  if (contextHas('openbadges/v1') || contextHas('openbadgespec.org/v1')) {
    return isAssertion || badge !== undefined ? { kind: 'assertion', standard: 'ob-1.1' } : OTHER;
  }
  // An inline context, or none: the type and the shape decide.
  if (isAssertion)
    return { kind: 'assertion', standard: hasContext || member(document['@context'], 'type') ? 'ob-2.0' : 'ob-1.1' };
  if (typeof recipient === 'string' && typeof badge === 'object' && badge !== null)
    return { kind: 'assertion', standard: 'ob-0.5' };
  // The oldest copies hold little more than where they are hosted.
  const pointsToHost = [document['verify'], document['verification']].some((value) => typeof member(value, 'url') === 'string');
  if (pointsToHost) return { kind: 'assertion', standard: 'ob-1.0' };
  if (badge === undefined || badge === null) return OTHER;
  if (typeof recipient === 'object' && recipient !== null) return { kind: 'assertion', standard: 'ob-1.0' };
  return OTHER;
}

/** A string or a list of strings, as JSON-LD allows either; anything else in it is passed over. */
function strings(value: Json | undefined): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}
