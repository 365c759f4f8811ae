import type { AnyElement } from '../../bpmn/model';
import type { Problem } from '../../problem';
import { isFlowNode } from '../elements';
import { laneIds } from '../lane-ids';
import { effectTwice } from '../problems';
import { variationsOn } from '../variations';
import type { WorkingCopy } from '../working-copy';
import { checkTouch } from './check';
import { withoutConflicts } from './conflicts';
import { flowNodesIn, processesIn } from './covered';
import type { Touch } from './touch';

/** What is to be done, sorted by what does it; each list in the order of the file. */
export interface Effects {
  processes: Touch[];
  /** Pools, flows, data and artifacts that are not applicable or replaced: they only go. */
  removals: Touch[];
  blocks: Touch[];
  skips: Touch[];
  replacements: Touch[];
  changes: Touch[];
  notes: Touch[];
  conflicts: Problem[];
  problems: Problem[];
}

/** Reads what the layers of a working copy say, leaves out what cannot be applied, and sorts the rest. Rules V31 to V36. */
export function gatherEffects(working: WorkingCopy): Effects {
  const laneIdOf = laneIds();
  const said: Touch[] = [];
  const problems: Problem[] = [];
  for (const element of working.elements) {
    if (element['extensionElements'] === undefined || working.removed.has(element)) continue;
    for (const variation of variationsOn(element)) {
      const touch = { element, variation };
      const faults = checkTouch(working, touch, laneIdOf);
      problems.push(...faults);
      if (!variation.orphaned && !faults.some(({ severity }) => severity === 'error')) said.push(touch);
    }
  }
  const { touches, conflicts } = withoutConflicts(working, said);
  const effects: Effects = {
    processes: [],
    removals: [],
    blocks: [],
    skips: [],
    replacements: [],
    changes: [],
    notes: [],
    conflicts,
    problems,
  };
  const single = withoutTwice(touches, problems);
  const varied = new Set(single.filter(takesAway).map(({ element }) => element));
  for (const touch of single) sortIn(working, effects, touch, varied);
  return effects;
}

const takesAway = ({ variation: { effect } }: Touch) => effect === 'not-applicable' || effect === 'replaced';

/** One layer may take an element away once: which of two ways is meant cannot be known. */
function withoutTwice(touches: readonly Touch[], problems: Problem[]): Touch[] {
  const times = new Map<AnyElement, number>();
  for (const { element } of touches.filter(takesAway)) times.set(element, (times.get(element) ?? 0) + 1);
  const twice = new Set([...times].filter(([, count]) => count > 1).map(([element]) => element));
  for (const element of twice) {
    problems.push(effectTwice(touches.find((touch) => touch.element === element)!.variation));
  }
  return touches.filter((touch) => !takesAway(touch) || !twice.has(touch.element));
}

function sortIn(working: WorkingCopy, effects: Effects, touch: Touch, varied: ReadonlySet<AnyElement>): void {
  const { element, variation } = touch;
  if (variation.effect === 'changed') effects.changes.push(touch);
  else if (variation.effect === 'noted') effects.notes.push(touch);
  else if (variation.effect === 'replaced')
    (isFlowNode(element) ? effects.replacements : effects.removals).push(touch);
  else if (isFlowNode(element)) (endsPath(touch) ? effects.blocks : effects.skips).push(touch);
  else if (element.$type === 'bpmn:Lane') {
    for (const node of flowNodesIn(working, element)) {
      if (!varied.has(node)) sortIn(working, effects, { element: node, variation }, varied);
    }
  } else if (element.$type === 'bpmn:Process' || element.$type === 'bpmn:Collaboration') {
    for (const process of processesIn(working, element))
      effects.processes.push({ element: process, variation });
  } else effects.removals.push(touch);
}

/** Nothing can pass by where no flow comes out again: ends, boundary events, handlers outside the flow. */
function endsPath({ element, variation }: Touch): boolean {
  return (
    variation.flow === 'block' ||
    element.$type === 'bpmn:EndEvent' ||
    element.$type === 'bpmn:BoundaryEvent' ||
    element['triggeredByEvent'] === true ||
    element['isForCompensation'] === true
  );
}
