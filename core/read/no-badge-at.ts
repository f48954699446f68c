import { hostOf } from '../lib/host-of.ts';
import { MAX_ADDRESS_CHARACTERS } from '../lib/https-form.ts';
import { BadgeProblem } from '../model/problem.ts';
import type { Address } from './canonical-address.ts';

/** Why an address that a badge cannot be asked for at is none, as nobody need ask its host to know. */
export function noBadgeAt(address: Address, text: string): BadgeProblem {
  switch (address.kind) {
    case 'wrapped':
      return new BadgeProblem('read.address-damaged');
    case 'short':
      return new BadgeProblem('read.short-link');
    case 'platform':
      return ofPlatform(address);
    default:
      if (text.length > MAX_ADDRESS_CHARACTERS) return new BadgeProblem('net.url-too-long');
      return new BadgeProblem('read.unrecognised', { found: 'address' });
  }
}

function ofPlatform({ platform, match, url }: Extract<Address, { kind: 'platform' }>): BadgeProblem {
  const detail = { platform: platform.name, host: hostOf(url) };
  switch (match.kind) {
    // The address itself is a secret: its host is not told either.
    case 'claim':
      return new BadgeProblem('read.claim-link', { platform: platform.name });
    case 'list':
      return new BadgeProblem('read.list-page', detail);
    case 'damaged':
      return new BadgeProblem('read.address-damaged', detail);
    case 'closed':
      return new BadgeProblem('read.platform-closed', detail);
    default:
      return new BadgeProblem('read.no-badge', detail);
  }
}
