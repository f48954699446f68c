import type { Container } from './containers/contract.ts';

/** The container that recognises a file. With their readers they are loaded for the first one: most badges are answers in JSON. */
export async function containerOfFile(bytes: Uint8Array): Promise<Container | null> {
  const { containerOf } = await import('./containers/registry.ts');
  return containerOf(bytes);
}
