/** Hands bytes or text to the browser's downloads. */
export function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download starts after this turn; freeing the address at once would cancel it in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
