import { askWithCodes } from '../codes/input-by-codes.ts';
import { type BadgeInput, type BadgeView, PLATFORMS, type Report, readLink, type Verdict } from '../core/index.ts';
import type { ChosenBadge, StudioWorld } from './contract.ts';
import { languageOf } from './language-of.ts';
import { publicPage } from './public-page.ts';
import { withoutMailTrackers } from './trackers.ts';

/** Why a badge does not go into a signature. */
export type Refusal =
  /** What came out speaks against it, or is not finished: the report's own sentences say why. */
  | 'verdict'
  /** A page or file with several: one of them has to be chosen. */
  | 'several'
  /** The same, where none of them has an address of its own by which it could be chosen. */
  | 'several-without-pages'
  /** An address for receiving a badge: nothing of it is kept. */
  | 'claim-link'
  /** It has no public page that a reader could open and check. */
  | 'no-page'
  /** It shows no name. */
  | 'no-name';

/** What came of a wish to take a badge. */
export type Choice = ChosenBadge | { refused: Refusal };

/** With the report that it was read off, and what that is about: of a file with a code, the address in it. */
export interface Chosen {
  choice: Choice;
  input: BadgeInput;
  report: Report;
}

/** Genuine, whoever it was issued to: that is its holder's to know. */
const WELCOME: ReadonlySet<Verdict> = new Set(['confirmed', 'genuine', 'holder-differs']);
/** Honest badges that a reader will see with a remark: who puts one into a signature is told so first. */
const WITH_A_WORD: ReadonlySet<Verdict> = new Set(['issuer-unproven', 'expired', 'not-yet-valid']);

/** Addresses that are longer no mail program carries whole. */
const MAX_ADDRESS = 1_000;

/** Whether its holder is to be told what readers will see before such a badge goes into a signature. */
export function needsWord({ checked }: Pick<ChosenBadge, 'checked'>): boolean {
  return WITH_A_WORD.has(checked.verdict);
}

/**
 * What of a verified badge may go into a signature, or why none of it may. A badge that came as a file is taken by the address in it:
 * `chooseBadge` sees whether that leads to it.
 *
 * @param input what `report` is about
 */
export function chosenFrom(report: Report, input: BadgeInput): Choice {
  if (leadsToClaim(input)) return { refused: 'claim-link' };
  if (report.members && report.members.length > 0) {
    return { refused: addressedMembers(report).length > 0 ? 'several' : 'several-without-pages' };
  }
  const { badge, verdict } = report;
  if (!WELCOME.has(verdict) && !WITH_A_WORD.has(verdict)) return { refused: 'verdict' };
  if (!badge || badge.name.trim() === '') return { refused: badge ? 'no-name' : 'verdict' };
  const page = pageOf(report, input, badge);
  if (page === null) return { refused: 'no-page' };
  return {
    id: crypto.randomUUID(),
    pageUrl: page,
    name: badge.name,
    issuer: issuerOf(badge),
    issuerName: badge.issuer.listedAs ?? badge.issuer.name,
    imageUrl: pictureOf(badge),
    language: languageOf(badge),
    issuedOn: badge.issuedOn,
    expires: badge.expires,
    credentialId: credentialIdOf(badge, page),
    checked: { verdict, at: report.verifiedAt },
  };
}

/** Badges of a list or a file that holds several: those that have an address of their own can be chosen by it. */
export function addressedMembers({ members = [] }: Report): { url: string; badge: BadgeView }[] {
  return members.flatMap(({ badge, input }) => (input.url && badge ? [{ url: input.url, badge }] : []));
}

/**
 * Verifies a badge before anything of it is taken. What a reader will open is verified too: a signed file may name an address at
 * which there is nothing, or another badge.
 */
export async function chooseBadge(
  given: BadgeInput,
  { verify, readCodes }: Pick<StudioWorld, 'verify' | 'readCodes'>,
): Promise<Chosen> {
  const { input, report } = await askWithCodes(verify, given, readCodes);
  const choice = chosenFrom(report, input);
  if ('refused' in choice || isSameAddress(choice.pageUrl, report.input.url)) return { choice, input, report };
  const opened = await verify({ url: choice.pageUrl });
  const isSame =
    !('refused' in chosenFrom(opened, { url: choice.pageUrl })) &&
    opened.badge?.id === report.badge?.id &&
    opened.badge?.name === choice.name;
  return { choice: isSame ? choice : { refused: 'no-page' }, input, report };
}

/** Addresses of one badge on a known platform are asked alike. */
function isSameAddress(page: string, asked: string | undefined): boolean {
  if (asked === undefined || page === asked) return page === asked;
  const [one, other] = [readLink(page), readLink(asked)];
  return one.kind === 'badge' && other.kind === 'badge' && one.key === other.key;
}

function leadsToClaim(input: BadgeInput): boolean {
  const address = 'url' in input ? input.url : 'text' in input ? input.text.trim() : null;
  return address !== null && URL.canParse(address) && ['claim', 'claim-imitation'].includes(readLink(address).kind);
}

/** Of what was asked, else of what the badge calls itself: an address without wrappers and trackers, of a page for people where that is known. */
function pageOf(report: Report, input: BadgeInput, badge: BadgeView): string | null {
  const address = report.input.url ?? ('url' in input ? input.url : badge.id);
  if (address === null || !URL.canParse(address)) return null;
  const link = readLink(address);
  if (link.kind !== 'badge' && link.kind !== 'other') return null;
  const url = withoutMailTrackers(new URL(publicPage(link.url)));
  url.hash = '';
  const isOpen = url.protocol === 'https:' && !url.username && !url.password;
  return isOpen && url.href.length <= MAX_ADDRESS ? url.href : null;
}

/**
 * A name from the viewer's list; a name that a service vouches for, with that service; else the host, with the name behind it. Never
 * a mere claim alone.
 */
function issuerOf({ issuer, platform }: BadgeView): string {
  if (issuer.listedAs) return issuer.listedAs;
  const name = issuer.name?.trim() ?? '';
  const vouches = PLATFORMS.some(({ id, admits }) => id === platform?.id && admits === 'contract');
  const facts = platform?.name ?? issuer.host ?? '';
  const parts = vouches ? [name, facts] : [facts, name];
  return parts.filter((part, at) => part !== '' && parts.indexOf(part) === at).join(' · ');
}

/** Mail programs fetch no other addresses, and show no drawings (SVG). */
function pictureOf({ image }: BadgeView): string | null {
  if (image === null || !URL.canParse(image)) return null;
  const url = withoutMailTrackers(new URL(image));
  url.hash = '';
  const isShown = url.protocol === 'https:' && !/\.svgz?$/i.test(url.pathname) && url.href.length <= MAX_ADDRESS;
  return isShown ? url.href : null;
}

/** What people call the number of a certificate: never a whole address, which stands in a field of its own. */
function credentialIdOf({ id }: BadgeView, page: string): string | null {
  const link = readLink(page);
  if (link.kind === 'badge') return /([^/=]+)$/.exec(new URL(page).pathname)?.[1] ?? null;
  if (id === null || URL.canParse(id) === false || /^https?:/i.test(id)) return null;
  const number = id.replace(/^urn:(?:uuid:)?/i, '');
  return number.length <= 80 ? number : null;
}
