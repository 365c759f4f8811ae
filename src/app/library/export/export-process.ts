import type { Remote } from 'comlink';
import { readCsv } from '../../../core/catalogue/csv';
import type { Problem } from '../../../core/problem';
import type { View } from '../../../core/variation/types';
import type { Repository } from '../../../repository/Repository';
import { StoreError } from '../../../repository/failures';
import { pendingWorkSettled } from '../../state/pendingWork';
import type { ModelApi } from '../../work/ModelApi';
import { makeDocument } from '../../publish/publish-worker';
import { exportFileName } from './file-names';
import { libraryTreeNow } from './library-tree-now';
import { pngOf } from './png';

export interface ExportChoice {
  /** `csv` and `xlsx` are the process as a table of steps, always the whole of it. */
  format: 'bpmn' | 'svg' | 'png' | 'pdf' | 'docx' | 'csv' | 'xlsx';
  /** `whole` is the file as it is kept: baseline and layers together. */
  content: View | 'whole';
  layers: readonly string[];
  /** BPMN only: without any `bam:` extension. */
  plain: boolean;
  /** PNG only: device pixels for each unit of the diagram. */
  scale: 1 | 2 | 3;
}

export interface Exported {
  blob: Blob;
  fileName: string;
  /** What the XSD has to say of a BPMN file, or what a table cannot say; empty for pictures. */
  problems: Problem[];
}

/**
 * Makes a file of the stored current state of a process, draft included.
 *
 * @throws StoreError where the process cannot be opened
 * @throws Error where it cannot be drawn or is too large for a picture
 */
export async function exportProcess(
  repository: Repository,
  worker: Remote<ModelApi>,
  key: string,
  { format, content, layers, plain, scale }: ExportChoice,
): Promise<Exported> {
  await pendingWorkSettled();
  const opened = await repository.open(key);
  if (!opened.ok) throw new StoreError(opened.problems);
  const { text, head } = opened.value;
  const view = content === 'whole' ? undefined : content;

  if (format === 'bpmn') {
    const fileName = exportFileName({ path: head.path, view, layers, plain, extension: 'bpmn' });
    const bpmn = await worker.exportBpmn(text, { view, layers, plain });
    const problems = await worker
      .validateXsd(bpmn, fileName)
      .catch((error: unknown) => [notChecked(fileName, error)]);
    return { blob: new Blob([bpmn], { type: 'application/xml' }), fileName, problems };
  }
  if (format === 'csv' || format === 'xlsx') {
    const fileName = exportFileName({ path: head.path, layers: [], extension: format });
    const { csv, problems } = await worker.tableOfProcess(text);
    return { blob: await tableBlob(csv, format), fileName, problems };
  }
  if (format === 'pdf' || format === 'docx') {
    const fileName = exportFileName({ path: head.path, view, layers, extension: format });
    const choice = { format, view, layers, date: new Date().toISOString().slice(0, 10) };
    const bytes = await makeDocument(await libraryTreeNow(repository), head.path, choice);
    return { blob: new Blob([bytes as BlobPart], { type: DOCUMENT_TYPES[format] }), fileName, problems: [] };
  }
  // A picture of the whole file is the overlay: both, with the differences marked.
  const shown = view ?? 'overlay';
  const title = `${head.number} ${head.name}`.trim();
  const svg = await worker.exportSvg(text, { view: shown, layers, title });
  const fileName = exportFileName({ path: head.path, view: shown, layers, extension: format });
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, scale);
  return { blob, fileName, problems: [] };
}

/** A byte order mark tells spreadsheets that the CSV is UTF-8. */
async function tableBlob(csv: string, format: 'csv' | 'xlsx'): Promise<Blob> {
  if (format === 'csv') return new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' });
  const [header, ...records] = readCsv(csv).records.map(({ fields }) => fields);
  const rows = records.map((fields) =>
    Object.fromEntries(header!.map((column, i) => [column, fields[i] ?? ''])),
  );
  const long = new Set(['name', 'next', 'documentation', 'reason', 'references']);
  const columns = header!.map((name) => ({ name, label: name, long: long.has(name) }));
  // Loaded on first use: few people take workbooks.
  const { writeXlsx } = await import('../../register/files/xlsx');
  return writeXlsx({ columns: header!, rows }, { title: 'Steps', columns });
}

const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A check that cannot run must not keep people from their file; it must not pass for a check either. */
const notChecked = (fileName: string, error: unknown): Problem => ({
  code: 'EXPORT-NOT-CHECKED',
  severity: 'warning',
  where: { fileName },
  message: `${fileName} was not checked against the BPMN schema: ${error instanceof Error ? error.message : String(error)}.`,
  remedy: 'Check it with `bam check`, or reload the page and export again.',
});
