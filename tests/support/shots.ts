import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** Keeps a picture of the whole page in the folder TASHIKA_SHOTS, for somebody to look at; nobody compares it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['TASHIKA_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
