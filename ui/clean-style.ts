/** What a certificate may decide about its look: text, boxes, tables, places within its own frame. */
const PROPERTIES: ReadonlySet<string> = new Set(
  [
    'color background background-color opacity visibility display position top right bottom left float clear z-index box-sizing',
    'width height min-width min-height max-width max-height aspect-ratio overflow overflow-x overflow-y',
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left',
    'border border-top border-right border-bottom border-left border-width border-style border-color border-radius box-shadow',
    'border-top-width border-right-width border-bottom-width border-left-width border-top-style border-right-style',
    'border-bottom-style border-left-style border-top-color border-right-color border-bottom-color border-left-color',
    'border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius outline',
    'border-collapse border-spacing table-layout caption-side empty-cells vertical-align',
    'font font-family font-size font-style font-weight font-variant font-stretch line-height letter-spacing word-spacing',
    'text-align text-decoration text-indent text-transform text-overflow text-shadow white-space word-break overflow-wrap',
    'word-wrap hyphens direction unicode-bidi writing-mode list-style list-style-type list-style-position',
    'flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap order gap row-gap column-gap align-content align-items',
    'align-self justify-content justify-items justify-self grid-template-columns grid-template-rows grid-column grid-row',
    'object-fit object-position transform transform-origin',
  ].flatMap((line) => line.split(' ')),
);

/** Characters of a value. */
const MAX_VALUE = 300;
/** Declarations of one element. */
const MAX_DECLARATIONS = 100;
/** No colon, so no address; no backslash, so no name in disguise. Letters of every script: names of fonts. */
const VALUE = /^[\p{L}\p{N}\s.,#%+\-/*()'"!_]+$/u;
/** Whatever else may stand before a bracket could load something: `url`, `image`, `image-set`, `attr`, `var` … */
const FUNCTIONS =
  /^(?:rgb|rgba|hsl|hsla|calc|min|max|clamp|repeat|minmax|linear-gradient|radial-gradient|translate|translatex|translatey|rotate|scale)$/;

/**
 * The declarations of a `style` attribute that can do no more than look like something: names from a list, values without
 * addresses, escapes or functions that load. Each is set by itself, so that no two can become a third.
 *
 * @param text attacker-controlled
 */
export function cleanStyle(text: string): [name: string, value: string][] {
  return text.split(';', MAX_DECLARATIONS).flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim();
    return PROPERTIES.has(name) && isPlain(value) ? [[name, value]] : [];
  });
}

function isPlain(value: string): boolean {
  if (value.length > MAX_VALUE || !VALUE.test(value)) return false;
  return [...value.matchAll(/([^\s,()/*+]*)\s*\(/g)].every(([, name = '']) => name === '' || FUNCTIONS.test(name.toLowerCase()));
}
