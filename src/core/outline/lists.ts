/**
 * The items of a cell, parted by semicolons or line breaks. A text in double quotes, at the beginning of an item or after
 * an equals sign, a colon or the word `default`, may hold both; a quote within it is doubled.
 */
export function itemsOf(cell: string): string[] {
  return (split(cell, true) ?? split(cell, false)!).map((each) => each.trim()).filter(Boolean);
}

/** @returns undefined where a quote is opened and never closed: then quotes mean nothing */
function split(cell: string, mindQuotes: boolean): string[] | undefined {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  for (const sign of cell) {
    if (!quoted && /[;\n\r]/.test(sign)) {
      items.push(item);
      item = '';
      continue;
    }
    // A doubled quote closes the text and opens it again.
    if (mindQuotes && sign === '"') quoted = !quoted && /(^|[=:"]|\bdefault)\s*$/i.test(item);
    item += sign;
  }
  return quoted ? undefined : [...items, item];
}

/** A text as it stands in an item: in quotes where it would be misread. */
export const quotedText = (text: string): string =>
  /[;"\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const unquotedText = (text: string): string =>
  /^"[^]*"$/.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;

/** Words parted by white space, commas or semicolons, such as SRVs or impact ids. */
export const wordsOf = (cell: string): string[] => cell.split(/[\s,;]+/).filter(Boolean);
