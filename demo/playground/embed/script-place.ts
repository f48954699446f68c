import { publishedAt } from '../../../widget/build/published-at.ts';
import type { Published } from '../../../widget/build/snippet.ts';

/** `integrity.json`, as the build of the widget writes it. */
export interface BuiltWidget {
  version: string;
  entry: string;
  integrity: Readonly<Record<string, string>>;
}

/** Whether files of the widget can lie there: a path of the owner's site or an https address; empty: the published package. */
export function isFolder(folder: string): boolean {
  try {
    publishedAt(folder, '0');
    return true;
  } catch {
    return false;
  }
}

/** The script of a snippet: in that folder, or while it is none, in the published package. */
export function scriptPlace({ version, entry, integrity }: BuiltWidget, folder: string): Published {
  return { at: publishedAt(isFolder(folder) ? folder : '', version), entry, integrity };
}
