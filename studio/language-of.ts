import type { BadgeView } from '../core/index.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** The language of a badge: as it says, else as it is written. Most badges of Japan do not say it. `null`: not known. */
export function languageOf({ language, name, issuer, platform, shownOn }: BadgeView): string | null {
  if (language !== null) return language;
  const written = `${name} ${issuer.listedAs ?? issuer.name ?? ''}`;
  if (KANA.test(written)) return 'ja';
  // Ideographs alone are written in other countries too.
  const inJapan = [platform?.id, shownOn?.id].includes('lecos') || (issuer.host?.endsWith('.jp') ?? false);
  return inJapan && IDEOGRAPH.test(written) ? 'ja' : null;
}
