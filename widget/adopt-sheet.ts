const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root a stylesheet without a style element, which strict policies forbid; all that have the same share it. */
export function adoptSheet(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
