import { Document, PageOrientation, Paragraph } from 'docx';
import { DISPOSITION_COLUMNS, type DispositionRow } from '../../core/review/dispositions';
import { dateInWords } from '../../core/calendar/date-in-words';
import { footer } from './footer';
import { packed } from './packed';
import { paragraphs, plain, table } from './words';

/** What stands above the table. */
export interface DispositionHead {
  /** Such as `Disposition of comments: release 3.0`. */
  title: string;
  /** Of whose comments these are and how many have an answer; blank lines part paragraphs. */
  summary: string;
}

/** The disposition table as a Word document, on pages across. Ids are left to the other formats: no page has room for them. */
export async function dispositionsDocx(
  { title, summary }: DispositionHead,
  rows: readonly DispositionRow[],
): Promise<Uint8Array> {
  const columns = DISPOSITION_COLUMNS.filter(({ width }) => width > 0);
  const margin = { top: 800, bottom: 800, left: 800, right: 800 };
  const document = new Document({
    title: plain(title),
    styles: { default: { document: { run: { font: 'Arial', size: 18 } } } },
    sections: [
      {
        properties: { page: { margin, size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: footer(title) },
        children: [
          new Paragraph({ text: plain(title), heading: 'Title' }),
          ...paragraphs(summary),
          ...(rows.length === 0
            ? paragraphs('There are no comments.')
            : [
                table(
                  columns,
                  rows.map((row) => columns.map(({ key }) => (key === 'date' ? datesIn(row) : row[key]))),
                  { mayBreakRows: true },
                ),
              ]),
        ],
      },
    ],
  });
  return packed(document);
}

/** In words: a narrow column would break an ISO date. Why it is late stands below. */
const datesIn = ({ date, late }: DispositionRow): string =>
  [dateInWords(date), late && `Late: ${late}`].filter(Boolean).join('\n\n');
