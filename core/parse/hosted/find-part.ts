import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import type { Answer } from '../../model/answer.ts';
import type { Standard } from '../../model/badge.ts';
import type { BadgeClass, HostedPart, Profile, Reference } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { ask } from '../../read/answer.ts';
import type { Platform } from '../../read/platforms/contract.ts';
import { addressOf, stringsOf } from '../formats/fields.ts';
import { readBadgeClass, readOriginIssuer, readProfile } from '../formats/ob-parts.ts';

type Native = NonNullable<Platform['native']> | null;

/** How a badge class differs from a profile in the words of its faults. */
interface Wanted<Content> {
  types: ReadonlySet<string>;
  /** Those that a known platform writes. */
  nativeTypes: ReadonlySet<string>;
  read: (document: JsonObject) => Content;
  /** The host has it not, for good. */
  absent: ProblemCode;
  /** It describes another id than the one that names it. */
  mismatch: ProblemCode;
  /** On a known platform it is another of the platform's own. */
  otherId: ProblemCode;
  /** It is a document that is not to be read. `null`: then the badge itself is not. */
  refused: ProblemCode | null;
  /** Said before a `net.*` code. */
  unreachable: ProblemCode | null;
}

const BADGE_CLASS: Wanted<BadgeClass> = {
  types: new Set(['BadgeClass']),
  nativeTypes: new Set(['BadgeClass']),
  read: readBadgeClass,
  absent: 'proof.hosted-not-found',
  mismatch: 'proof.hosted-id-mismatch',
  otherId: 'proof.hosted-other-id',
  refused: null,
  unreachable: null,
};
const PROFILE: Wanted<Profile> = {
  types: new Set(['Profile', 'Issuer', 'IssuerOrg', 'Organization']),
  nativeTypes: new Set(['Profile', 'Issuer']),
  read: readProfile,
  absent: 'issuer.no-document',
  mismatch: 'issuer.id-mismatch',
  otherId: 'issuer.id-mismatch',
  refused: 'issuer.malformed',
  unreachable: 'issuer.unreachable',
};

/** The badge class that an assertion names. On a native badge it must lie where the platform keeps its own. */
export async function findBadgeClass(reference: Reference, native: Native, http: Ports['http']): Promise<HostedPart<BadgeClass>> {
  if (native && !(reference.url && native.badgeClass(reference.url))) return foreign(reference);
  return find(reference, BADGE_CLASS, native !== null, http);
}

/** The profile that a badge class names. An issuer without an http(s) address can only be quoted. */
export async function findProfile(
  reference: Reference,
  native: Native,
  standard: Standard,
  http: Ports['http'],
): Promise<HostedPart<Profile>> {
  if (standard === 'ob-0.5' && reference.embedded) return { state: 'embedded', content: readOriginIssuer(reference.embedded) };
  if (native && !(reference.url && native.issuer(reference.url))) return foreign(reference);
  return find(reference, PROFILE, native !== null, http);
}

function foreign(reference: Reference): HostedPart<never> {
  return { state: 'missing', problems: [{ code: 'proof.hosted-foreign-part', detail: { host: hostOf(reference.url ?? '') } }] };
}

async function find<Content>(
  reference: Reference,
  wanted: Wanted<Content>,
  exact: boolean,
  http: Ports['http'],
): Promise<HostedPart<Content>> {
  if (reference.url === null) {
    const embedded = reference.embedded ?? (reference.id === null ? {} : { id: reference.id });
    return { state: 'embedded', content: wanted.read(embedded) };
  }
  // An embedded copy with an address of its own counts for nothing: the one at that address does.
  const first = await ask(http, reference.url, 'profile');
  const part = partOf(first, reference.url, wanted, exact);
  if (part.state !== 'served' || exact || describes(first, reference.url)) return part;
  const id = first.kind === 'document' ? addressOf(first.document) : null;
  // An id that nobody can be asked for (a urn) proves nothing about the host; the issuer check says so.
  const moved = id === null ? null : httpsForm(id);
  if (moved === null) return part;
  const second = await ask(http, moved, 'profile');
  const found = partOf(second, moved, wanted, false);
  if (found.state !== 'served' || describes(second, moved)) return found;
  return { state: 'missing', problems: [{ code: wanted.mismatch, detail: { host: hostOf(moved) } }] };
}

/** Whether a document gives itself the address it was asked at, or none. */
function describes(answer: Answer, asked: string): boolean {
  if (answer.kind !== 'document') return false;
  const id = addressOf(answer.document);
  return id === null || sameAddress(id, asked) || sameAddress(id, answer.url);
}

/** @param exact on a known platform: the document must give itself this very address and this type */
function partOf<Content>(answer: Answer, asked: string, wanted: Wanted<Content>, exact: boolean): HostedPart<Content> {
  const host = hostOf(asked);
  const missing = (code: ProblemCode, ...beside: readonly Problem[]): HostedPart<Content> => ({
    state: 'missing',
    problems: [{ code, detail: { host } }, ...beside],
  });
  const unusable = ([first, ...rest]: readonly [Problem, ...Problem[]]): HostedPart<Content> =>
    wanted.unreachable && first.code !== 'net.foreign-relay'
      ? missing(wanted.unreachable, first, ...rest)
      : { state: 'missing', problems: [first, ...rest] };
  switch (answer.kind) {
    case 'absent':
      return missing(wanted.absent, answer.problem);
    case 'withdrawn':
      return missing(wanted.absent, { code: 'net.http-error', detail: { host, status: 410 } });
    case 'refused':
      if (!wanted.refused) throw answer.problem;
      // Only that it cannot be read: what is wrong with an issuer's document condemns no badge.
      return missing(wanted.refused);
    case 'unusable':
      return unusable(answer.problems);
    case 'page':
      return unusable([{ code: 'net.login-wall', detail: { host } }]);
    case 'file':
      return unusable([{ code: 'net.content-type', detail: { host } }]);
    case 'document': {
      const types = stringsOf(answer.document['type'] ?? answer.document['@type']).map((type) => type.replace(/^obi:/, ''));
      const allowed = exact ? wanted.nativeTypes : wanted.types;
      const fits = (types.length === 0 && !exact) || types.some((type) => allowed.has(type));
      // An empty object, or a document of another kind, is no answer to what was asked.
      if (!fits || Object.keys(answer.document).length === 0) return unusable([{ code: 'net.bad-body', detail: { host } }]);
      if (exact && answer.document['id'] !== asked) return missing(wanted.otherId);
      return { state: 'served', url: answer.url, content: wanted.read(answer.document) };
    }
  }
}
