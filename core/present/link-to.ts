/** Nothing but https is ever offered as a link. @param address attacker-controlled */
export function linkTo(address: string | null): { href?: string } {
  if (address === null || !URL.canParse(address)) return {};
  const { protocol, username, password, href } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' ? { href } : {};
}
