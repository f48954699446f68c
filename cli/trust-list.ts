import { readFile } from 'node:fs/promises';
import type { TrustEntry } from '../core/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a viewer's list of issuers from a file.
 *
 * @throws UsageError where the file cannot be read or an entry is not one: a list that is half understood would mislead
 */
export async function readTrustList(path: string): Promise<TrustEntry[]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The list ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return trustEntries(value, path);
}

/** Holds a parsed list to its shape; `where` names it in the message. */
function trustEntries(value: unknown, where: string): TrustEntry[] {
  if (!Array.isArray(value)) throw new UsageError(`The list ${where} is not a JSON list.`);
  return value.map((entry: unknown, index) => {
    const { issuer, host, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    const named = typeof name === 'string' ? { name } : {};
    if (typeof issuer === 'string' && host === undefined) return { issuer, ...named };
    if (typeof host === 'string' && issuer === undefined) return { host, ...named };
    throw new UsageError(`Entry ${index + 1} of ${where} needs either "issuer" (an id) or "host".`);
  });
}
