/** Look-alikes of our marks (threats.md T13): check marks, boxes with one, shields, locks. */
const SIGNS = String.raw`\u2713\u2714\u2705\u2611\u{1f5f8}\u{1f5f9}\u{1fbb1}\u{10102}\u237b\u23b7\u{1f6e1}\u26e8\u{1f512}\u{1f513}\u{1f50f}\u{1f510}`;
/** Something else among their own kind: the root sign right before a number or a variable, a letter of the Tai Viet script. */
const LONE_SIGN = String.raw`\u221a(?!\p{N}|[(\uff08]|\p{L}(?!\p{L}))|(?<!\p{scx=Tavt})\uaa9c(?!\p{scx=Tavt})`;

/** Scripts that are written with joiners inside a word: Persian, Hindi, Sinhala and their kin. */
const JOINED = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Mand}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Kthi}]`;

/** Characters that draw nothing and are no trick where they stand (threats.md T35). */
const LEGITIMATE = [
  // Joiners inside a word.
  String.raw`(?<=(?=[\p{L}\p{M}])${JOINED})[\u200c\u200d](?=(?=[\p{L}\p{M}])${JOINED})`,
  // Joiners between two pictures: families, professions, flags.
  String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
  // Variation selectors behind a picture, a keycap's digit, an ideograph or its punctuation, or a letter that has variants.
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\p{sc=Han}、。，．！：；？])[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\p{sc=Mymr}\p{sc=Phag}])\ufe00`,
  String.raw`(?<=\p{sc=Mong})[\u180b-\u180f]`,
  // Flags of regions: a black flag and the region's letters as tags. Longer runs of tags carry hidden text.
  String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`,
].join('|');

/** Patterns, all global; `invisible` captures what must stay, so replace with `$1`. */
export interface SuspectCharacters {
  /** With whatever dresses them. */
  sign: RegExp;
  invisible: RegExp;
  /** The same two without regard to what stands beside them. */
  anySign: RegExp;
  anyInvisible: RegExp;
}

let patterns: SuspectCharacters | undefined;

/** What imitates a mark of ours, and what draws nothing (threats.md T13, T35). Built when first needed: few texts need it. */
export function suspectCharacters(): SuspectCharacters {
  patterns ??= {
    sign: new RegExp(`(?:[${SIGNS}]|${LONE_SIGN})[\\ufe00-\\ufe0f]*`, 'gu'),
    // Control characters draw nothing either; line breaks are no matter of this pattern.
    invisible: new RegExp(String.raw`(${LEGITIMATE}|\n)|[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]`, 'gu'),
    anySign: new RegExp(String.raw`[${SIGNS}\u221a\uaa9c]`, 'gu'),
    anyInvisible: /\p{Default_Ignorable_Code_Point}/gu,
  };
  return patterns;
}
