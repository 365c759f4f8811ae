/**
 * The first table of an HTML text, as word processors and spreadsheets put it on the clipboard, as tab separated text.
 * Cells keep their line breaks. The HTML is only parsed: nothing of it is shown, loaded or run.
 *
 * @returns undefined where there is no table of two cells or more
 */
export function tableInHtml(html: string): string | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill('')]),
  );
  if (rows.flat().length < 2) return undefined;
  return tabSeparated(rows);
}

/** Rows of cells as tab separated text. */
export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(cellText).join('\t')).join('\n');

const cellText = (text: string): string =>
  /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Blocks and breaks begin a new line; other white space is one space. */
function textOf(cell: HTMLElement): string {
  const parts: string[] = [];
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeName === 'BR') parts.push('\n');
    else {
      const isBlock = /^(P|DIV|LI|H\d)$/.test(node.nodeName);
      if (isBlock && parts.length > 0) parts.push('\n');
      node.childNodes.forEach(visit);
    }
  };
  cell.childNodes.forEach(visit);
  return parts
    .join('')
    .replace(/ *\n+ */g, '\n')
    .trim();
}
