import type { Subject } from '../../../core/review/Comment';
import type { ProcessView } from '../facts/process-view';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** What can be commented on in a page, for the script of a consultation pack. Lists and not objects: a page may have hundreds. */
export interface PageSubjects {
  /** What the page as a whole is about. */
  whole: Subject;
  /** Id (of the step, and of its place in the page) and name of each step. */
  steps?: readonly (readonly [id: string, name: string])[];
  /** Variations that the page shows. */
  variations?: readonly (readonly [layer: string, elementId: string, name: string])[];
  /** Impacts that have a row of the page, whose id is theirs. */
  impacts?: readonly (readonly [register: string, impact: string])[];
}

const processSubject = ({ processIds, number, name }: SiteProcess): Subject => ({
  kind: 'process',
  process: { processId: processIds[0] ?? number, number, name },
});

/** A process, and what one of its views shows. Undefined in a site that is no consultation pack. */
export function subjectsOfView(
  { input }: SiteContext,
  process: SiteProcess,
  { steps, layer }: Pick<ProcessView, 'layer' | 'steps'>,
): PageSubjects | undefined {
  if (!input.consultation) return undefined;
  return {
    whole: processSubject(process),
    steps: steps.map((step) => [step.id, step.label]),
    variations: process.variations
      .filter((each) => each.layer === layer)
      .map(({ elementId }) => [layer!, elementId, process.subjects[elementId] ?? elementId]),
  };
}

/** A process as a whole, for a page that has no list of its steps. */
export const subjectOfProcess = ({ input }: SiteContext, process: SiteProcess): PageSubjects | undefined =>
  input.consultation && { whole: processSubject(process) };

/** Every impact of every register. */
export const subjectsOfImpacts = ({ input }: SiteContext): PageSubjects | undefined =>
  input.consultation && {
    whole: { kind: 'release' },
    impacts: input.registers.registers.flatMap(({ id, impacts }) =>
      impacts.map((impact) => [id, impact.id] as const),
    ),
  };
