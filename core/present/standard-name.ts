/** What the editions are called, the same in every language: `ob-2.0` → "Open Badges 2.0". `null`: an edition without a name here. */
export function standardName(standard: string): string | null {
  const [, edition] = /^ob-(\d+\.\d+)$/.exec(standard) ?? [];
  return edition ? `Open Badges ${edition}` : null;
}
