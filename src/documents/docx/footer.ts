import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { plain } from './words';

/** Some words and the number of the page, at the foot of each. */
export const footer = (words: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${plain(words)} · page `, size: 16, color: '555D6B' }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: '555D6B' }),
        ],
      }),
    ],
  });
