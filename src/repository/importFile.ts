import { canonicalText } from './canonical';
import { createProcess } from './processes';
import type { ImportedFile } from './Repository';
import type { Store } from './store';

/**
 * Makes a process of any BPMN 2.0 file. Where the reader has a fault to report, something may be understood
 * otherwise than it was meant, or not at all: then the file itself is stored beside the model, so that nothing is lost.
 *
 * @throws StoreError with the reader's problems where the file cannot be read
 */
export async function importFile(
  store: Store,
  { fileName, text }: { fileName: string; text: string },
): Promise<ImportedFile> {
  const { problems, ...read } = await canonicalText(text, { fileName });
  const originalKept = problems.some(({ severity }) => severity !== 'info');
  const head = await createProcess(store, {
    ...read,
    name: read.name || fileName.replace(/\.(bpmn|xml)$/i, ''),
    message: `Imported from ${fileName}`,
    ...(originalKept && { original: { fileName, text } }),
  });
  return { head, problems, originalKept };
}
