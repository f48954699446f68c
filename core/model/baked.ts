/** The keywords under which a PNG holds a badge: Open Badges 0.5–2.x, Open Badges 3.0, CLR 2.0 (their baking specifications). */
export const BADGE_KEYWORDS = ['openbadges', 'openbadgecredential', 'clrcredential'] as const;
export type BadgeKeyword = (typeof BADGE_KEYWORDS)[number];

/** The element in which an SVG holds a badge; the prefix is free, namespace and local name count. */
export interface BadgeElement {
  namespace: string;
  local: string;
}

/** The elements under which an SVG holds a badge, by the PNG keyword of the same standard. */
export const BADGE_ELEMENTS: Readonly<Record<BadgeKeyword, BadgeElement>> = {
  openbadges: { namespace: 'http://openbadges.org', local: 'assertion' },
  openbadgecredential: { namespace: 'https://purl.imsglobal.org/ob/v3p0', local: 'credential' },
  clrcredential: { namespace: 'https://purl.imsglobal.org/clr/v2p0', local: 'credential' },
};

/** The namespace in which `svg` is the root element of a picture (SVG 2 §5.1). */
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const MIB = 1_048_576;

/** Largest picture that is read, in bytes (threats.md §8). */
export const MAX_PICTURE_BYTES = 5 * MIB;
/** Largest badge document that is read, in bytes; it may hold pictures (threats.md §8). */
export const MAX_DOCUMENT_BYTES = 5 * MIB;
/** Longest badge text in a picture, in bytes, as it stands there and inflated (threats.md §8). */
export const MAX_BADGE_TEXT_BYTES = MIB;
/** Longest compact token, in bytes (threats.md §8). */
export const MAX_TOKEN_BYTES = MIB;

/** The standard under whose element `namespace` and `local` name a badge; `null`: another element. */
export function badgeElementOf(namespace: string, local: string): BadgeKeyword | null {
  return (
    BADGE_KEYWORDS.find(
      (keyword) => BADGE_ELEMENTS[keyword].local === local && BADGE_ELEMENTS[keyword].namespace === namespace,
    ) ?? null
  );
}
