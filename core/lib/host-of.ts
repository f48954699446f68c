/** The host of an address, ASCII, with a port other than the default; '' for what is no address. For naming, never for judging. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
