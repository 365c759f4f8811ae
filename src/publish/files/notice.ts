import type { Definitions } from '../../core/bpmn/model';
import { flowNodesOf } from '../../core/bpmn/walk';
import { questionsOf } from '../../core/variation/questions';
import type { Projection } from '../../core/variation/types';

/** What stands in a document in place of a drawing that would be empty. */
export interface Notice {
  /** `Not applicable to SMETS1`. */
  title: string;
  /** Why, a text for each layer that says so. */
  reasons: readonly string[];
  /** What is still asked about it. */
  questions: readonly string[];
}

/** The notice of a view in which nothing of a process is left; undefined where there are steps to draw. */
export function noticeOf({ definitions, report }: Projection): Notice | undefined {
  const { notApplicable } = report;
  if (notApplicable.length === 0 || report.view !== 'resolved' || hasSteps(definitions)) return undefined;
  const layers = [...new Set(notApplicable.map(({ layer }) => layer))];
  return {
    title: `Not applicable to ${layers.join(', ')}`,
    reasons: notApplicable.map(({ reason }) => reason).filter(Boolean),
    questions: questionsOf(definitions)
      .map(({ text }) => text)
      .filter(Boolean),
  };
}

const hasSteps = (definitions: Definitions): boolean => flowNodesOf(definitions).length > 0;
