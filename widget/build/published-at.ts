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

/**
 * The published playground, to which badges lead for an independent check: what `TASHIKA_PLAYGROUND_AT` says. Without it no link is
 * shown: one that leads nowhere would be worse.
 *
 * @throws Error where it is no https address
 */
export function playgroundAt(given: string | undefined): string {
  const at = given?.trim() ?? '';
  if (at !== '' && !(URL.canParse(at) && new URL(at).protocol === 'https:'))
    throw new Error(`TASHIKA_PLAYGROUND_AT is no https address: ${at}`);
  return at;
}
