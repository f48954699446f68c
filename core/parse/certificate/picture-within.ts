/** Characters of a picture that is shown out of a badge. */
const MAX_PICTURE = 1024 * 1024;

/**
 * A picture that stands in the document itself, of a kind that browsers show as a picture alone: nothing of it runs or loads anything
 * (RFC 2397). `{}`: there is none, or none of that kind.
 *
 * @param address attacker-controlled
 */
export function pictureWithin(address: string | null): { pictureWithin?: string } {
  if (address === null || address.length > MAX_PICTURE) return {};
  const isPicture = /^data:image\/(?:png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/.test(address);
  return isPicture ? { pictureWithin: address } : {};
}
