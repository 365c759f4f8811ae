import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';

/**
 * A file of Word or a spreadsheet as its content alone makes it: its library writes the time of day, and numbers that go on from one
 * document to the next, into it. The same content gives the same bytes.
 *
 * @param date ISO date of what the file says, such as that of a release; without one the file tells no date
 */
export function settledArchive(bytes: Uint8Array, date?: string): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const settle = path === PROPERTIES ? dated(date) : path === DOCUMENT ? numbered : undefined;
    const settled = settle ? strToU8(settle(strFromU8(content))) : content;
    entries[path] = [settled, { level: /\.png$/.test(path) ? 0 : 6 }];
  }
  // Entries know no time zone: this is the same day, in whichever a file is made.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

const dated = (date?: string) => (xml: string) =>
  xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, _name, close: string) => (date === undefined ? '' : `${open}${date}T00:00:00Z${close}`),
  );

/** Pictures count from 1 in every document. */
function numbered(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*? id=")\d+"/g, (_, before: string) => `${before}${(count += 1)}"`);
}
