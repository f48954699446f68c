import { decodeBase58 } from '../lib/multibase.ts';
import type { AnchorClaim, AnchorPlace } from '../model/anchor.ts';
import { BadgeProblem } from '../model/problem.ts';
import type { Chain } from './chains/contract.ts';
import { plainAddress } from './plain-address.ts';

/** What receipts call a record on a chain of a family (blockcerts.md §16.1). */
const KINDS: Readonly<Record<string, Chain['family']>> = { BTCOpReturn: 'bitcoin', ETHData: 'evm', Mock: 'mock' };
/** Receipts of this kind are always Bitcoin's, whatever else they say (§4.1): by one word outside the hash none becomes a mock one. */
const CHAINPOINT = 'ChainpointSHA256v2';
/** Version, hash, checksum. */
const BASE58_ADDRESS = 25;
const LONGEST_ADDRESS = 100;

/**
 * The chain that a receipt means (blockcerts.md §4.2). What names it stands outside the hash: it is a claim, which the
 * transaction proves or refutes. What it does not name is never guessed.
 *
 * @param place attacker-controlled
 * @throws BadgeProblem parse.shape where it names two kinds of chains at once | anchor.unknown-chain
 */
export function chooseChain(place: AnchorPlace, claim: AnchorClaim, chains: readonly Chain[]): Chain {
  const kind = place.type !== null && Object.hasOwn(KINDS, place.type) ? KINDS[place.type] : undefined;
  if (place.chain !== null) {
    const chain = chains.find(({ codes }) => codes.includes(place.chain ?? ''));
    if (!chain) throw new BadgeProblem('anchor.unknown-chain', { network: place.chain });
    if (kind && chain.family !== 'mock' && chain.family !== kind) throw new BadgeProblem('parse.shape', { field: 'anchors' });
    return chain;
  }
  const isMock = kind === 'mock' && claim.receipt.kind !== CHAINPOINT;
  const chain = isMock ? chains.find(({ family }) => family === 'mock') : chainOfAddresses(claim, kind, chains);
  if (!chain) throw new BadgeProblem('anchor.unknown-chain', place.type === null ? {} : { network: place.type });
  return chain;
}

/** Bitcoin, main or test: by the address that the certificate states, or by those of its issuer that are all of one such chain. */
function chainOfAddresses(claim: AnchorClaim, kind: Chain['family'] | undefined, chains: readonly Chain[]): Chain | undefined {
  if (kind !== 'bitcoin' && claim.receipt.kind !== CHAINPOINT) return undefined;
  const stated = claim.statedAddress === null ? undefined : chainOf(claim.statedAddress, chains);
  if (stated) return stated;
  if (claim.receipt.kind !== CHAINPOINT) return undefined;
  // Beside them it may have addresses of other kinds of chains.
  const known = (claim.party?.addresses ?? []).flatMap(({ address }) => chainOf(address, chains) ?? []);
  return new Set(known).size === 1 ? known[0] : undefined;
}

function chainOf(written: string, chains: readonly Chain[]): Chain | undefined {
  const address = plainAddress(written);
  if (address.length > LONGEST_ADDRESS) return undefined;
  const version = versionOf(address);
  const prefix = address.slice(0, address.lastIndexOf('1')).toLowerCase();
  return chains.find(
    ({ addresses }) =>
      addresses &&
      (version === addresses.p2pkh || version === addresses.p2sh || (version === null && prefix === addresses.bech32)),
  );
}

/** The version byte of a base58 address; `null`: it is none. */
function versionOf(address: string): number | null {
  const bytes = decodeBase58(address, BASE58_ADDRESS);
  return bytes?.length === BASE58_ADDRESS ? (bytes[0] ?? null) : null;
}
