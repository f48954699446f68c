/** Whether an id is itself a key (did:key, did:jwk): whoever made the badge made it, and nobody is asked about it. */
export function isKeyId(id: string): boolean {
  return /^did:(?:key|jwk):/.test(id);
}
