import type { AnyElement } from '../../../src/core/bpmn/model';
import type { ExportedFile } from './exported-files';
import type { Reader, Reading } from './Reader';

/** A reader with what it found, one reading for each file. */
export interface Column {
  reader: Reader;
  version: string;
  readings: readonly Reading[];
}

/**
 * Who reads which view, and who sees which kind of element, as Markdown. No counts: they would change with every edit of a
 * model, while what is said here should not.
 */
export function interchangeTables(files: readonly ExportedFile[], columns: readonly Column[]): string {
  const views = [...new Set(files.map(({ view }) => view))].sort();
  const kinds = [
    ...new Set(files.flatMap(({ drawn }) => [...drawn.values()].map(({ $type }) => $type))),
  ].sort();
  return [
    table([
      ['Reader', 'By', ...views],
      ...columns.map((column) => [
        `${column.reader.name} ${column.version}`,
        column.reader.how,
        ...views.map((view) => filesRead(files, column, view)),
      ]),
    ]),
    table([
      ['Element', ...columns.map(({ reader }) => reader.name)],
      ...kinds.map((kind) => [
        `\`${kind.replace('bpmn:', '')}\``,
        ...columns.map((column) => elementsSeen(files, column, kind)),
      ]),
    ]),
  ].join('\n\n');
}

function filesRead(files: readonly ExportedFile[], { readings }: Column, view: string): string {
  const ofView = readings.filter((_, index) => files[index]!.view === view);
  const refused = ofView.filter(({ complaint }) => complaint !== undefined);
  if (refused.length === 0) return 'all';
  return refused.every(({ leftOut }) => leftOut) ? 'all, some with a change ¹' : 'not all';
}

function elementsSeen(files: readonly ExportedFile[], { readings }: Column, kind: string): string {
  const missed: AnyElement[] = [];
  let looked = 0;
  for (const [index, { elements, leftOut }] of readings.entries())
    for (const [id, element] of files[index]!.drawn) {
      if (element.$type !== kind || leftOut?.has(id)) continue;
      looked += 1;
      if (!elements.has(id)) missed.push(element);
    }
  if (looked === 0) return 'left out ¹';
  if (missed.length === 0) return 'all';
  if (missed.length === looked) return 'none';
  return missed.every(isInnerLane) ? 'all but lanes in lanes' : 'some';
}

/** A lane of a lane's own lane set. */
export const isInnerLane = ({ $type, $parent }: AnyElement): boolean =>
  $type === 'bpmn:Lane' && ($parent as AnyElement | undefined)?.$parent?.$type === 'bpmn:Lane';

const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
