import { readBpmn } from '../../core/bpmn/read';
import { flowNodesOf } from '../../core/bpmn/walk';
import { writeBpmn } from '../../core/bpmn/write';
import { layOut } from '../../core/layout/layOut';
import { outlineOf } from '../../core/outline/outlineOf';
import { readOutline } from '../../core/outline/readOutline';
import { writeOutline } from '../../core/outline/writeOutline';
import { layersOf } from '../../core/variation/layers';
import { marksOf } from '../../core/variation/marks';
import { renderSvg } from '../../publish/svg/renderSvg';
import type { ProcessOfTable, TableOfProcess } from './ModelApi';

/** A table of steps as a laid-out process, and its picture. A table without steps gives no text. */
export async function processOfTable(
  table: string,
  process: { number: string; name: string } | undefined,
): Promise<ProcessOfTable> {
  const { definitions, process: said, problems } = readOutline(table, { process });
  const steps = flowNodesOf(definitions).length;
  const known = { ...(said && { said }), steps, problems };
  if (steps === 0) return { ...known, text: '', svg: '' };
  const laidOut = layOut(definitions);
  const marks = marksOf(laidOut, layersOf(laidOut));
  return { ...known, text: await writeBpmn(laidOut), svg: renderSvg(laidOut, { marks }) };
}

/** A process as a table of steps. */
export async function tableOfProcess(text: string): Promise<TableOfProcess> {
  const model = await readBpmn(text);
  if (!model.readable) throw new Error(model.problems[0]?.message ?? 'The file cannot be read.');
  const { rows, problems } = outlineOf(model.definitions);
  return { csv: writeOutline(rows), problems };
}
