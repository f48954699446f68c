/** How a text came to the clipboard; `failed`: the browser allows neither way, and its user copies by hand. */
export type Copied = 'written' | 'selected' | 'failed';

/**
 * Puts a signature on the clipboard, as rich text with plain text beside it. To be called inside the click, with nothing awaited before.
 *
 * @param html of `signatureHtml`
 */
export async function copySignature(html: string, plain: string): Promise<Copied> {
  try {
    const kinds = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return 'written';
  } catch {
    // Not there, not allowed, or the page has lost the focus.
    return copyBySelection({ 'text/html': html, 'text/plain': plain }) ? 'selected' : 'failed';
  }
}

/** Puts the source on the clipboard, as text. */
export async function copySource(html: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(html);
    return 'written';
  } catch {
    return copyBySelection({ 'text/plain': html }) ? 'selected' : 'failed';
  }
}

/**
 * The way of old. What is selected is there only so that the browser has something to copy: what is copied is said in the event, so
 * that no picture is loaded and nothing of the page's own styles comes along.
 */
function copyBySelection(kinds: Readonly<Record<string, string>>): boolean {
  const selection = getSelection();
  if (!selection) return false;
  const before = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const place = document.createElement('span');
  place.textContent = kinds['text/plain'] || ' ';
  place.style.cssText = 'position:fixed;inset-block-start:0;opacity:0;white-space:pre;user-select:text';
  document.body.append(place);
  let done = false;
  const copy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    for (const [kind, text] of Object.entries(kinds)) event.clipboardData.setData(kind, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener('copy', copy, { capture: true });
  try {
    selection.selectAllChildren(place);
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', copy, { capture: true });
    place.remove();
    selection.removeAllRanges();
    for (const range of before) selection.addRange(range);
  }
}
