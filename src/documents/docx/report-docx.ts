import { ImageRun, Paragraph } from 'docx';
import type { MonthlyReport } from '../../core/release/report/monthlyReport';
import { reportBlocks, reportTitle } from '../../core/release/report/reportBlocks';
import { renderTimeline } from '../../publish/timeline/renderTimeline';
import type { Fonts } from '../Fonts';
import { pngOf } from '../png';
import { pngSize } from '../png-size';
import { notesDocx } from './notes-docx';
import { heading } from './words';

/** Inner width of an upright A4 page with the margins of `notesDocx`, in pixels of 1/96 inch. */
const WIDTH = 670;

/**
 * A monthly report as a Word document, with the chart of its timeline as a picture. `startPng` has been called.
 *
 * @param library title of the library, for the foot of each page
 */
export async function reportDocx(report: MonthlyReport, library: string, fonts: Fonts): Promise<Uint8Array> {
  const svg = renderTimeline(report.timeline, { dayLabel: 'As of' });
  const png = await pngOf(svg, 2, fonts);
  const { width, height } = pngSize(png);
  const picture = new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: WIDTH, height: Math.round((height * WIDTH) / width) },
        altText: {
          name: 'Timeline',
          title: `Timeline of release ${report.release}`,
          description:
            'Planned against actual. The tables of milestones and key dates say the same in words.',
        },
      }),
    ],
  });
  return notesDocx(reportTitle(report), reportBlocks(report), library, [
    heading('Timeline', 1, { newPage: true }),
    picture,
  ]);
}
