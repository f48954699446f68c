import { type Award, assertion, awardAt, awardOnWallet, KINDS } from './badges.ts';
import { hex32, lecosId, uuid } from './ids.ts';
import { HOSTS, WALLET } from './issuers.ts';
import { AKARI, NORA, REX, RIKU } from './people.ts';

/** Every badge that was awarded in the sample world. */
export const AWARDS = {
  aiLiteracy: awardOnWallet('ai literacy', KINDS.aiLiteracy, AKARI, '2025-03-21T00:00:00+09:00'),
  dataScience: awardOnWallet('data science', KINDS.dataScience, AKARI, '2025-09-12T00:00:00+09:00'),
  serviceDesign: awardOnWallet('service design', KINDS.serviceDesign, NORA, '2026-02-06T00:00:00+09:00'),
  expired: awardOnWallet('expired', KINDS.calendarGrade, RIKU, '2021-04-01T00:00:00+09:00', '2024-03-31T23:59:59+09:00'),
  mistyped: awardOnWallet('mistyped', KINDS.presentation, NORA, '2205-04-18T00:00:00+09:00'),
  withdrawn: awardOnWallet('withdrawn', KINDS.disasterLeader, RIKU, '2025-06-08T00:00:00+09:00'),
  notThereYet: awardOnWallet('not there yet', KINDS.disasterLeader, AKARI, '2026-11-20T00:00:00+09:00'),
  woodwork: awardAt(`https://${HOSTS.guild}/awards/7.json`, KINDS.woodwork, NORA, '2025-11-02T10:30:00Z'),
  woodworkWithdrawn: awardAt(`https://${HOSTS.guild}/awards/4.json`, KINDS.woodwork, REX, '2025-10-19T09:00:00Z'),
  codeClub: awardAt(`https://${HOSTS.userPages}/~codeclub/awards/12.json`, KINDS.codeClub, RIKU, '2025-12-14T00:00:00+09:00'),
  cloudBasics: awardAt(
    `https://${HOSTS.credly}/api/v1/obi/v2/badge_assertions/${uuid('award cloud basics')}`,
    KINDS.cloudBasics,
    NORA,
    '2025-09-07T00:00:00.000Z',
  ),
  /** Names a true badge class of the university, from a host of somebody else. */
  borrowed: awardAt(`https://${HOSTS.impostor}/awards/ds.json`, KINDS.dataScience, REX, '2025-09-12T00:00:00+09:00'),
  /** A whole chain of its own under the university's name. */
  impostor: awardAt(`https://${HOSTS.impostor}/awards/ai.json`, KINDS.impostor, REX, '2025-03-21T00:00:00+09:00'),
  valley: awardAt(`https://${HOSTS.unreachable}/awards/3.json`, KINDS.valleyGuide, RIKU, '2025-05-05T00:00:00+09:00'),
} satisfies Record<string, Award>;

/** Ids in the wallet that stand for no single award of its own. */
export const WALLET_IDS = {
  imported: lecosId('imported cloud basics'),
  list: lecosId('list of nora'),
  claim: hex32('claim token'),
} as const;

/** The end of an award's address in the wallet. */
export function walletId({ id }: Award): string {
  return id.slice(`${WALLET}/Assertion/`.length);
}

/** What the wallet gives by its menus for sharing an address. */
export function shareLink(award: Award): string {
  return `https://${HOSTS.walletPages}/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare/${walletId(award)}`;
}

/** The public page of one badge. */
export function publicPage(id: string): string {
  return `https://${HOSTS.walletPages}/ns/portal/openbadge/public/assertions/detail/${id}`;
}

/** Akari's badge as Rex baked it: her badge, with the hash of his address in place of hers. */
export function readdressed(): string {
  return assertion({ ...AWARDS.dataScience, holder: REX });
}
