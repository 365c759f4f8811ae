/** The parties that a text names, one a line or with commas or semicolons between them; each once. */
export function partiesOf(text: string): string[] {
  const names = text.split(/[\n,;]/).map((name) => name.trim());
  return [...new Set(names)].filter(Boolean);
}
