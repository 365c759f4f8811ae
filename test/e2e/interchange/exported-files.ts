import type { AnyElement } from '../../../src/core/bpmn/model';
import { readBpmn } from '../../../src/core/bpmn/read';
import { downloadsOf } from '../../../src/publish/files/downloadsOf';
import { drawnViews } from '../../../src/publish/files/drawnViews';
import { modelFiles } from '../../models/library';

/** A BPMN file as the site offers it. */
export interface ExportedFile {
  /** Such as `7.2.2-install-and-leave.smets1.plain.bpmn`. */
  fileName: string;
  /** For people, such as `SMETS1`. */
  view: string;
  text: string;
  /** What its diagram draws, by id. */
  drawn: ReadonlyMap<string, AnyElement>;
}

/** Every BPMN file that is published of every process: its views as plain BPMN, and the whole file with its layers. */
export async function exportedFiles(): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const { fileName, model } of await modelFiles()) {
    const stem = fileName.replace(/\.bpmn$/, '');
    for (const { format, fileName: name, content, bytes } of await downloadsOf(
      model,
      stem,
      drawnViews(model, stem),
    ))
      if (format.startsWith('BPMN')) files.push(await exportedFile(name, content, bytes as string));
  }
  return files;
}

async function exportedFile(fileName: string, view: string, text: string): Promise<ExportedFile> {
  const { definitions } = await readBpmn(text);
  const drawn = (definitions.diagrams ?? [])
    .flatMap(({ plane }) => plane?.planeElement ?? [])
    .map((one) => (one as unknown as { bpmnElement: AnyElement }).bpmnElement);
  return { fileName, view, text, drawn: new Map(drawn.map((element) => [element.id!, element])) };
}
