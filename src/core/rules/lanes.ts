import type { AnyElement } from '../bpmn/model';
import { allLanesOf, listOf, partOf } from '../variation/elements';
import type { Rule } from './Rule';
import { nameOf, problemAt, titleOf } from './wording';

/** In a process with lanes each step stands in one of them, since lanes say who acts. */
export const stepLanes: Rule = {
  name: 'step-lanes',
  scope: 'file',
  check(element) {
    if (element.$type !== 'bpmn:Process') return [];
    const lanes = allLanesOf(element);
    if (lanes.length === 0) return [];
    const homes = homesOf(lanes);
    return listOf(element, 'flowElements')
      .filter((step) => step.$instanceOf('bpmn:FlowNode') && !isEventSubProcess(step))
      .flatMap((step) => {
        const [first, second] = homes.get(step) ?? [];
        if (!first)
          return problemAt(
            step,
            'LANE-MISSING',
            'warning',
            `${titleOf(step)} stands in no lane, so nobody is said to do it.`,
            'Move it into the lane of the party that acts.',
          );
        if (!second) return [];
        return problemAt(
          step,
          'LANE-TWICE',
          'error',
          `${titleOf(step)} is listed in the lanes ${titleOf(first)} and ${titleOf(second)}.`,
          'Move the step out of its lane and back: the editor then lists it once.',
        );
      });
  },
};

/** Two lanes beside each other, or two pools, with one name. */
export const partyTwice: Rule = {
  name: 'party-twice',
  scope: 'view',
  check(element) {
    const parties =
      element.$type === 'bpmn:LaneSet'
        ? listOf(element, 'lanes')
        : element.$type === 'bpmn:Collaboration'
          ? listOf(element, 'participants')
          : [];
    const seen = new Set<string>();
    return parties.flatMap((party) => {
      const name = nameOf(party).toLowerCase();
      if (name === '' || !seen.has(name)) {
        seen.add(name);
        return [];
      }
      return problemAt(
        party,
        'PARTY-TWICE',
        'warning',
        `${titleOf(party)} is the name of two ${party.$type === 'bpmn:Lane' ? 'lanes beside each other' : 'pools'}.`,
        'Make one of the two, or tell them apart by name.',
      );
    });
  },
};

/** The innermost lanes that list each step. */
function homesOf(lanes: readonly AnyElement[]): Map<AnyElement, AnyElement[]> {
  const homes = new Map<AnyElement, AnyElement[]>();
  for (const lane of lanes) {
    const isInner = listOf(partOf(lane, 'childLaneSet') ?? lane, 'lanes').length === 0;
    for (const step of listOf(lane, 'flowNodeRef')) {
      const known = homes.get(step) ?? [];
      // A lane around the step's own lane may list it as well.
      homes.set(step, [
        ...known.filter((outer) => !holds(outer, lane)),
        ...(isInner || known.length === 0 ? [lane] : []),
      ]);
    }
  }
  return homes;
}

function holds(outer: AnyElement, lane: AnyElement): boolean {
  for (let at = lane.$parent; at; at = at.$parent) if (at === outer) return true;
  return false;
}

const isEventSubProcess = (step: AnyElement) => step['triggeredByEvent'] === true;
