/**
 * The folder where the files will lie: what `TASHIKA_WIDGET_AT` says, an address or a path of the author's own site; else that of the
 * published package, in which a version never changes.
 *
 * @throws Error where it is neither
 */
export function publishedAt(given: string | undefined, version: string): string {
  const at = given?.trim() || `https://cdn.jsdelivr.net/npm/tashika@${version}/dist/widget/`;
  const isPath = at.startsWith('/') && !at.startsWith('//');
  const isAddress = URL.canParse(at) && new URL(at).protocol === 'https:';
  if ((!isPath && !isAddress) || /[\s"'<>?#]/.test(at))
    throw new Error(`TASHIKA_WIDGET_AT is no https address and no path: ${at}`);
  return at.endsWith('/') ? at : `${at}/`;
}
