/** A text as it may stand in markup, in an attribute too: what could end it or begin something else is written by its number. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
