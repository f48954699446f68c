import { readFile } from 'node:fs/promises';
import { type TrustEntry, trustListOf } from '../core/index.ts';
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
  const read = trustListOf(value);
  if ('list' in read) return read.list.entries;
  if ('entry' in read.fault)
    throw new UsageError(`Entry ${read.fault.entry} of ${path} needs either "issuer" (an id) or "host".`);
  throw new UsageError(`The list ${path} is not a JSON list.`);
}
