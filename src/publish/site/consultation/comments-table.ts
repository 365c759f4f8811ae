import type { Subject } from '../../../core/review/Comment';
import { subjectCells, writeResponseRows, type ResponseRow } from '../../../core/review/response/responseCsv';
import type { SiteContext } from '../SiteContext';
import type { SiteConsultation } from './SiteConsultation';

/** A table to fill in by hand: a row for everything that can be commented on, in reading order. */
export function commentsTable(
  { processes, input }: SiteContext,
  { release, edition, seal }: SiteConsultation,
): string {
  const subjects: Subject[] = [{ kind: 'release' }];
  for (const { processIds, number, name, steps, variations, subjects: names } of processes) {
    const process = { processId: processIds[0] ?? number, number, name };
    subjects.push({ kind: 'process', process });
    for (const step of steps) subjects.push({ kind: 'step', process, elementId: step.id, name: step.label });
    for (const { layer, elementId } of variations)
      subjects.push({ kind: 'variation', process, layer, elementId, name: names[elementId] ?? elementId });
  }
  for (const { id, impacts } of input.registers.registers)
    for (const impact of impacts) subjects.push({ kind: 'impact', register: id, impact: impact.id });
  return writeResponseRows(
    subjects.map((about): ResponseRow => ({
      ...subjectCells(about),
      release,
      edition: String(edition),
      seal,
    })),
  );
}
