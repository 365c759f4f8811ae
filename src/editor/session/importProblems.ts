import { walk } from '../../core/bpmn/walk';
import type { AnyElement, Definitions } from '../../core/bpmn/model';
import type { Problem } from '../../core/problem';

const noDiagram = (): Problem => ({
  code: 'EDIT-NO-DIAGRAM',
  severity: 'error',
  where: {},
  message: 'This file holds a model but no diagram of it, so there is nothing to show.',
  remedy: 'Save it with its diagram in the tool that wrote it, or draw the process anew.',
});

const badGeometry = (elementId: string): Problem => ({
  code: 'EDIT-BAD-GEOMETRY',
  severity: 'error',
  where: { elementId },
  message: `The place of ${elementId} on the diagram is not given in numbers.`,
  remedy: 'Correct its bounds or waypoints in the file.',
});

/** bpmn-js could not draw the model. */
export const importFailed = (error: unknown): Problem => ({
  code: 'EDIT-IMPORT',
  severity: 'error',
  where: {},
  message:
    error instanceof RangeError
      ? 'This model is nested too deeply to be shown.'
      : `This model cannot be shown: ${error instanceof Error ? error.message : String(error)}`,
  remedy: 'Correct the file in the tool that wrote it. What was open stays open.',
});

/** bpmn-js drew the model, but not all of it. */
export const importWarning = (warning: unknown): Problem => ({
  code: 'EDIT-IMPORT-WARNING',
  severity: 'warning',
  where: {},
  message: `Part of this model is not shown: ${
    typeof warning === 'object' && warning && 'message' in warning ? String(warning.message) : String(warning)
  }`,
  remedy: 'It is kept when the file is saved.',
});

/** What would make bpmn-js fail or draw nonsense. */
export function diagramProblems(definitions: Definitions): Problem[] {
  const { diagrams = [] } = definitions as unknown as { diagrams?: AnyElement[] };
  const planes = diagrams.map((diagram) => diagram['plane'] as AnyElement | undefined);
  if (!planes.some((plane) => plane?.['bpmnElement'])) return [noDiagram()];
  const problems: Problem[] = [];
  for (const diagram of diagrams) {
    for (const element of walk(diagram)) {
      if (!isPlaced(element)) problems.push(badGeometry(element.$parent?.id ?? element.id ?? 'an element'));
    }
  }
  return problems.slice(0, 20);
}

function isPlaced(element: AnyElement): boolean {
  if (element.$type === 'dc:Bounds')
    return ['x', 'y', 'width', 'height'].every((name) => Number.isFinite(element[name] ?? 0));
  if (element.$type === 'dc:Point') return ['x', 'y'].every((name) => Number.isFinite(element[name] ?? 0));
  return true;
}
