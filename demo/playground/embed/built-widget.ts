import type { BuiltWidget } from './script-place.ts';

/** What the widget beside the pages is made of. Rejects if it is not there. */
export async function builtWidget(): Promise<BuiltWidget> {
  const response = await fetch('./widget/integrity.json');
  if (!response.ok) throw new Error(`integrity.json: ${response.status}`);
  return response.json() as Promise<BuiltWidget>;
}
