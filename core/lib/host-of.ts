import { MAX_ADDRESS_CHARACTERS } from './https-form.ts';

/** The host of an address, ASCII, with a port other than the default; '' for what is no address. For naming, never for judging. */
export function hostOf(address: string): string {
  return address.length <= MAX_ADDRESS_CHARACTERS && URL.canParse(address) ? new URL(address).host : '';
}
