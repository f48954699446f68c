import { AWARDS, WALLET_IDS, walletId } from './awards.ts';
import {
  type Award,
  assertion,
  type BadgeKind,
  badgeClass,
  credlyAssertion,
  importedAssertion,
  issuerProfile,
  KINDS,
} from './badges.ts';
import { HOSTS, WALLET } from './issuers.ts';
import { plainPicture } from './picture-files.ts';

/** One answer of the sample world, or none. */
export type WorldAnswer =
  | { status: number; headers: Readonly<Record<string, string>>; body: Uint8Array }
  | { fault: 'unreachable' };

/** A small internet of its own. */
export interface World {
  hosts: readonly string[];
  /** Every address about which it has something particular to say, also "no such badge". */
  addresses: readonly string[];
  /** Pure: the same address gives the same answer. */
  answer: (url: URL) => WorldAnswer;
}

const UNREACHABLE: WorldAnswer = { fault: 'unreachable' };
const NO_SUCH_BADGE = json('{"errors":["assertion not found"]}', 404);
const NO_SUCH_PAGE: WorldAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode('<!doctype html><title>404</title><p>Not found'),
};

/** Awards that their host serves as the wallet does. The others are told apart below. */
const SERVED: readonly Award[] = [
  AWARDS.aiLiteracy,
  AWARDS.dataScience,
  AWARDS.serviceDesign,
  AWARDS.expired,
  AWARDS.mistyped,
  AWARDS.woodwork,
  AWARDS.codeClub,
  AWARDS.borrowed,
  AWARDS.impostor,
];

/** The sample world: the wallet platform, Credly, issuers with hosts of their own, an impostor and a host that is down. */
export function createWorld(): World {
  const answers = new Map<string, WorldAnswer>();
  for (const award of SERVED) answers.set(award.id, json(assertion(award)));
  for (const kind of Object.values(KINDS)) addKind(answers, kind);
  for (const award of [AWARDS.aiLiteracy, AWARDS.dataScience, AWARDS.serviceDesign, AWARDS.expired, AWARDS.mistyped]) {
    answers.set(`${award.id}/image`, picture(award.kind));
  }

  answers.set(AWARDS.cloudBasics.id, json(credlyAssertion(AWARDS.cloudBasics)));
  answers.set(`${WALLET}/Assertion/${WALLET_IDS.imported}`, NO_SUCH_BADGE);
  answers.set(`${WALLET}/Assertion/Host/${WALLET_IDS.imported}`, json(importedAssertion(AWARDS.cloudBasics)));

  answers.set(AWARDS.withdrawn.id, json('{"revoked":true}', 410));
  answers.set(AWARDS.woodworkWithdrawn.id, json(withdrawal(AWARDS.woodworkWithdrawn, 'Awarded to the wrong person')));

  answers.set(AWARDS.notThereYet.id, NO_SUCH_BADGE);
  answers.set(`${WALLET}/Assertion/Host/${walletId(AWARDS.notThereYet)}`, NO_SUCH_BADGE);

  for (const address of answers.keys()) if (isDown(new URL(address))) answers.set(address, UNREACHABLE);
  answers.set(AWARDS.valley.id, UNREACHABLE);
  return {
    hosts: [...Object.values(HOSTS), 'images.credly.com'],
    addresses: [...answers.keys()],
    answer: (url) => answers.get(url.href) ?? otherwise(url),
  };
}

function isDown(url: URL): boolean {
  return url.hostname === HOSTS.unreachable;
}

/** What an address gets of which the world says nothing particular. */
function otherwise(url: URL): WorldAnswer {
  if (isDown(url)) return UNREACHABLE;
  return url.hostname === HOSTS.walletData ? NO_SUCH_BADGE : NO_SUCH_PAGE;
}

function addKind(answers: Map<string, WorldAnswer>, kind: BadgeKind): void {
  answers.set(kind.id, json(badgeClass(kind)));
  answers.set(kind.image, picture(kind));
  answers.set(kind.issuer.id, json(issuerProfile(kind.issuer)));
}

/** A withdrawn badge as an issuer serves it in place of the assertion (Open Badges 2.0 §Assertion, `revoked`). */
function withdrawal({ id }: Award, revocationReason: string): string {
  return JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id, revoked: true, revocationReason });
}

function json(text: string, status = 200): WorldAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode(text) };
}

function picture({ picture: key }: BadgeKind): WorldAnswer {
  return { status: 200, headers: { 'content-type': 'image/png' }, body: plainPicture(key) };
}
