// The acceptance vectors beside the checkout. They are data of others: read, never copied.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['TASHIKA_VECTORS_DIR'] ?? fileURLToPath(new URL('../../../shared/vectors', import.meta.url));

/** Whether the vectors are here. With `TASHIKA_VECTORS=required` their absence is an error. */
export const vectorsPresent = existsSync(FOLDER);
if (!vectorsPresent && process.env['TASHIKA_VECTORS'] === 'required') {
  throw new Error(`TASHIKA_VECTORS=required, and ${FOLDER} is not there`);
}

/** The path of something among the vectors. */
export const vectorPath = (...parts: string[]): string => join(FOLDER, ...parts);

/** One table: its rows and whatever stands beside them. */
export function vectorTable<Row>(name: string): { rows: (Row & { id: string; anyCode?: string[] })[] } & Record<string, unknown> {
  return JSON.parse(readFileSync(vectorPath('tables', `${name}.json`), 'utf8'));
}
