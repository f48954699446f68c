import type { Ledger } from './anchored/ledger.ts';
import { OPERATORS } from './anchored/operators.ts';
import { answerCall } from './anchored/rpc.ts';
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
import type { PictureKey } from './designs.ts';
import { HOSTS, WALLET } from './issuers.ts';
import { plainPicture } from './picture-files.ts';
import { platformAnswers } from './platforms.ts';
import { NO_CHAINS, type WorldChains } from './sample-chain.ts';
import { SIGNED_PICTURES } from './signed/achievements.ts';
import { signedAnswers } from './signed/answers.ts';

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
  /** What a node answers to what is sent to it. */
  post: (url: URL, sent: string) => Promise<WorldAnswer>;
  chains: WorldChains;
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

/**
 * The sample world: the wallet platform, Credly and others, issuers with hosts of their own, some of which sign, an impostor and hosts that
 * are down; with a ledger also issuers that anchor, and nodes. What is signed is signed at each call.
 */
export async function createWorld(ledger: Ledger | null = null): Promise<World> {
  const answers = new Map<string, WorldAnswer>();
  for (const award of SERVED) answers.set(award.id, json(assertion(award)));
  for (const kind of Object.values(KINDS)) addKind(answers, kind);
  for (const award of [AWARDS.aiLiteracy, AWARDS.dataScience, AWARDS.serviceDesign, AWARDS.expired, AWARDS.mistyped]) {
    answers.set(`${award.id}/image`, picture(award.kind.picture));
  }

  answers.set(AWARDS.cloudBasics.id, json(credlyAssertion(AWARDS.cloudBasics)));
  answers.set(`${WALLET}/Assertion/${WALLET_IDS.imported}`, NO_SUCH_BADGE);
  answers.set(`${WALLET}/Assertion/Host/${WALLET_IDS.imported}`, json(importedAssertion(AWARDS.cloudBasics)));

  answers.set(AWARDS.withdrawn.id, json('{"revoked":true}', 410));
  answers.set(AWARDS.woodworkWithdrawn.id, json(withdrawal(AWARDS.woodworkWithdrawn, 'Awarded to the wrong person')));

  answers.set(AWARDS.notThereYet.id, NO_SUCH_BADGE);
  answers.set(`${WALLET}/Assertion/Host/${walletId(AWARDS.notThereYet)}`, NO_SUCH_BADGE);

  for (const [address, document, status] of platformAnswers()) answers.set(address, json(document, status));
  for (const [address, served] of await signedAnswers())
    answers.set(address, served ? text(served.type, served.text) : UNREACHABLE);
  for (const [address, document] of ledger?.answers ?? []) answers.set(address, json(JSON.stringify(document)));
  for (const [address, key] of SIGNED_PICTURES) answers.set(address, picture(key));

  for (const address of answers.keys()) if (isDown(new URL(address))) answers.set(address, UNREACHABLE);
  answers.set(AWARDS.valley.id, UNREACHABLE);
  return {
    hosts: [...Object.values(HOSTS), 'images.credly.com'],
    addresses: [...answers.keys()],
    answer: (url) => answers.get(url.href) ?? otherwise(url),
    post: (url, sent) => nodeAnswer(ledger, url, sent),
    chains: ledger?.chains ?? NO_CHAINS,
  };
}

async function nodeAnswer(ledger: Ledger | null, url: URL, sent: string): Promise<WorldAnswer> {
  const operator = OPERATORS.find((one) => one.url === url.href);
  if (!ledger || !operator) return NO_SUCH_PAGE;
  const answered = await answerCall(sent, (call) => ledger.say(operator, call));
  return answered === null ? text('text/plain', 'not a call\n', 400) : json(answered);
}

function isDown(url: URL): boolean {
  return url.hostname === HOSTS.unreachable || url.hostname === HOSTS.universityLists;
}

/** What an address gets of which the world says nothing particular. */
function otherwise(url: URL): WorldAnswer {
  if (isDown(url)) return UNREACHABLE;
  return url.hostname === HOSTS.walletData ? NO_SUCH_BADGE : NO_SUCH_PAGE;
}

function addKind(answers: Map<string, WorldAnswer>, kind: BadgeKind): void {
  answers.set(kind.id, json(badgeClass(kind)));
  answers.set(kind.image, picture(kind.picture));
  answers.set(kind.issuer.id, json(issuerProfile(kind.issuer)));
}

/** A withdrawn badge as an issuer serves it in place of the assertion (Open Badges 2.0 §Assertion, `revoked`). */
function withdrawal({ id }: Award, revocationReason: string): string {
  return JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id, revoked: true, revocationReason });
}

function json(body: string, status = 200): WorldAnswer {
  return text('application/json', body, status);
}

function text(type: string, body: string, status = 200): WorldAnswer {
  return { status, headers: { 'content-type': type }, body: new TextEncoder().encode(body) };
}

function picture(key: PictureKey): WorldAnswer {
  return { status: 200, headers: { 'content-type': 'image/png' }, body: plainPicture(key) };
}
