const LETTERS = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{sc=Latin}/u;
/** Chinese, Japanese and Korean write several scripts in one word, and Latin among them. */
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;
/** Scripts that stand alone in a word; those that are not named here hold no look-alikes of others. */
const ALONE = [
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /\p{sc=Armenian}/u,
  /\p{sc=Georgian}/u,
  /\p{sc=Cherokee}/u,
  /\p{sc=Coptic}/u,
  /\p{sc=Lisu}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Devanagari}/u,
  /\p{sc=Thai}/u,
];

/**
 * Whether one word of `text` mixes scripts that no language writes together: more than "highly restrictive" of Unicode
 * TR 39 §5.2 allows. Judged word by word, because a name may well hold a Greek word beside a Latin one.
 */
export function mixesScripts(text: string): boolean {
  // Most names and nearly all hosts are one script or East Asian; this settles them in one test.
  if (!ALONE.some((script) => script.test(text))) return false;
  return (text.match(LETTERS) ?? []).some((word) => {
    const alone = ALONE.filter((script) => script.test(word)).length;
    return alone > 1 || (alone === 1 && (LATIN.test(word) || EAST_ASIAN.test(word)));
  });
}
