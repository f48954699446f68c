import { readKey } from '../lib/keys/read-key.ts';
import type { AnchorClaim } from '../model/anchor.ts';
import type { Controller, ControllerAddress, ControllerKey } from '../model/controller.ts';
import { BadgeProblem, type Problem, problemClass } from '../model/problem.ts';
import { methodProblem, windowProblemOfAll } from './address-window.ts';
import type { Chain } from './chains/contract.ts';
import type { ChainFamily } from './families/contract.ts';
import { plainAddress } from './plain-address.ts';

/** Who sent a transaction, and when. */
interface Sent {
  senders: readonly string[];
  /** Of the block, milliseconds since the epoch; `null`: not known, so no window can be judged. */
  time: number | null;
}

/**
 * Whether a transaction was sent by the party of a claim (blockcerts.md §8.2, §9.3, §9.4; threats.md T55, T56): every sender is an
 * address that it lists, in force at the time of the block; and where a verification method is named, the address of that key.
 *
 * @returns no problem: it was
 */
export async function judgeSender(sent: Sent, claim: AnchorClaim, chain: Chain, family: ChainFamily): Promise<Problem[]> {
  const { party, method } = claim;
  if (!party) return [];
  // Nobody can say who it was: its inputs have no address that anybody could list.
  if (sent.senders.length === 0) return [{ code: 'anchor.quorum', detail: {} }];
  const listed = addressesOn(chain, party, method);
  if (listed === null && (!method || (party.unasked ?? []).length > 0)) return notKnown(party);
  return [
    ...(listed === null ? [] : judgeListed(sent, listed, party, family)),
    ...(method ? judgeNamed(sent.senders, await addressesOfMethod(method, chain, family), listed !== null, family) : []),
    ...(method && sent.time !== null ? [methodProblem(method, sent.time) ?? []].flat() : []),
  ];
}

/**
 * The addresses that a party lists. `null`: none for chains of this kind, so that the method's key decides. Where no method is named,
 * somebody who lists addresses of other chains alone has not sent it.
 */
function addressesOn(
  { family }: Chain,
  { addresses = [] }: Controller,
  method: ControllerKey | null,
): readonly ControllerAddress[] | null {
  const plain = addresses.map((entry) => ({ ...entry, address: plainAddress(entry.address) }));
  const ofKind = plain.filter(({ address }) => /^0x/i.test(address) === (family === 'evm'));
  return ofKind.length > 0 || (plain.length > 0 && !method) ? ofKind : null;
}

function judgeListed(
  { senders, time }: Sent,
  listed: readonly ControllerAddress[],
  { unasked = [] }: Controller,
  { sameAddress }: ChainFamily,
): Problem[] {
  const entries = senders.map((sender) => listed.filter(({ address }) => sameAddress(address, sender)));
  const strangers = senders.filter((_, index) => entries[index]?.length === 0);
  // It may stand in the list that could not be had.
  if (strangers.length > 0 && unasked.length > 0) return [...unasked];
  if (strangers.length > 0) return [notTheirs(strangers, senders)];
  if (time === null) return [];
  return entries.flatMap((same, index) => {
    const problem = windowProblemOfAll(same, time);
    return problem ? [{ ...problem, detail: { ...problem.detail, address: senders[index] ?? '' } }] : [];
  });
}

/**
 * One of the senders is the address of the key that the proof names; so is every other, or the list says that it is theirs too.
 *
 * @param own of that key; none: nothing is known of who sent it
 * @param inList whether all senders were held against a list
 */
function judgeNamed(
  senders: readonly string[],
  own: readonly string[],
  inList: boolean,
  { sameAddress }: ChainFamily,
): Problem[] {
  if (own.length === 0) return [{ code: 'proof.key-malformed', detail: {} }];
  const strangers = senders.filter((sender) => !own.some((address) => sameAddress(sender, address)));
  const areTheirs = strangers.length === 0 || (inList && strangers.length < senders.length);
  return areTheirs ? [] : [notTheirs(strangers, senders)];
}

/** Of several owners of what was spent, one theirs: whose record it is cannot be told (threats.md T55). */
function notTheirs(strangers: readonly string[], senders: readonly string[]): Problem {
  const detail = { address: strangers[0] ?? '' };
  if (strangers.length < senders.length) return { code: 'anchor.ambiguous', detail };
  return { code: 'anchor.wrong-sender', detail };
}

/** The addresses of the key that a proof names; none: it cannot be read, or is no key of such chains. */
async function addressesOfMethod(method: ControllerKey, chain: Chain, family: ChainFamily): Promise<readonly string[]> {
  try {
    return await family.addressesOf(readKey(method.material), chain);
  } catch (error) {
    if (error instanceof BadgeProblem) return [];
    throw error;
  }
}

/** The party's document names no address: why, in its own words where there are such. */
function notKnown({ problems, unasked = [] }: Controller): Problem[] {
  const open = [...unasked, ...problems].filter(({ code }) => problemClass(code) === 'unknown');
  return open.length > 0 ? open : [{ code: 'issuer.no-keys', detail: {} }];
}
