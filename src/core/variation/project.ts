import type { Definitions } from '../bpmn/model';
import { dropLayers } from './drop-layers';
import { isPart } from './elements';
import { layersAmong } from './layers';
import { colourMarks } from './overlay';
import { questionsOn } from './questions';
import { resolve } from './resolve';
import { sweep } from './sweep';
import type { ProjectionReport, ProjectOptions, Projection, Removal } from './types';
import { createWorkingCopy, type WorkingCopy } from './working-copy';

/**
 * Makes a view of a model: a new tree, and what was done to make it. The input is not changed; the same input gives
 * the same bytes, whatever the order of the layers. Rules: SPEC.md.
 */
export function project(definitions: Definitions, { view, layers }: ProjectOptions): Projection {
  const working = createWorkingCopy(definitions);
  const shown = [...new Set(layers ?? layersAmong(working.elements))].sort();
  const problems = dropLayers(working, new Set(view === 'baseline' ? [] : shown));
  sweep(working);
  if (view === 'overlay') colourMarks(working, shown);
  const questions = working.elements.filter((one) => !working.removed.has(one)).flatMap(questionsOn);
  const resolved = view === 'resolved' ? resolve(working) : NOTHING_RESOLVED;
  if (view === 'resolved') sweep(working);
  const report: ProjectionReport = {
    view,
    layers: shown,
    added: addedIn(working),
    removed: removalsOf(working),
    questions,
    ...resolved,
    problems: [...problems, ...resolved.problems],
  };
  return { definitions: working.definitions, report };
}

const NOTHING_RESOLVED = {
  changed: [],
  noted: [],
  rerouted: [],
  notApplicable: [],
  unreachable: [],
  deadEnds: [],
  conflicts: [],
  problems: [],
};

function addedIn({ layerOf, removed }: WorkingCopy): string[] {
  return [...layerOf.keys()]
    .filter((element) => element.id !== undefined && !removed.has(element) && isPart(element))
    .map(({ id }) => id!)
    .sort();
}

function removalsOf({ removed }: WorkingCopy): Removal[] {
  return [...removed]
    .filter(([element]) => element.id !== undefined && '$instanceOf' in element && isPart(element))
    .map(([{ id }, cause]) => ({ id: id!, ...cause }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
