/** Hands a text to the viewer as a file of theirs. Nothing leaves the device. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by then; a later task, for Firefox reads late.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
