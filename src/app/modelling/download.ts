/** Hands a text to the browser's downloads. */
export function downloadText(text: string, fileName: string, type = 'application/xml'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download starts after this turn; freeing the address at once would cancel it in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
