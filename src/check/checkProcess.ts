import { descriptionOf } from '../core/bpmn/description';
import type { BpmnModel, Definitions } from '../core/bpmn/model';
import { writeBpmn } from '../core/bpmn/write';
import { SMETS1_LAYER } from '../core/catalogue/serviceRequests';
import type { Problem } from '../core/problem';
import type { Facts } from '../core/rules/Facts';
import type { RuleContext } from '../core/rules/Rule';
import { layersOf } from '../core/variation/layers';
import { project } from '../core/variation/project';
import type { View } from '../core/variation/types';
import { variationsOf } from '../core/variation/variations';
import { lint } from './lint';

export interface CheckOptions {
  fileName?: string | undefined;
  facts?: Facts;
  /** Holds a text against the schemas; left out where that is done elsewhere. */
  validate?: (text: string, options: { fileName?: string }) => Promise<Problem[]>;
}

/**
 * Everything that can be said of one process: what reading found, the schema, the rules over the file, and each view with its own
 * schema check and rules. App and terminal both ask here, so that they say the same.
 *
 * @param text the text that `model` was read from
 * @returns each problem once, in the order in which it was found
 */
export async function checkProcess(
  text: string,
  model: BpmnModel,
  { fileName, facts = {}, validate }: CheckOptions = {},
): Promise<Problem[]> {
  if (!model.readable) return model.problems;
  const place = fileName === undefined ? {} : { fileName };
  const schema = (await validate?.(text, place)) ?? [];
  // What the file itself gets wrong, its views repeat.
  const validateView = validate && schema.length === 0 ? validate : undefined;
  const problems = [
    ...model.problems,
    ...schema,
    ...(await lint(model.definitions, ['file'], contextOf(model.definitions, facts, [], []))),
  ];
  const views = viewsOf(model.definitions, facts).map(async ({ view, layers }) => {
    const { definitions, report } = project(model.definitions, { view, layers });
    const found = [...report.problems, ...report.conflicts];
    if (validateView) {
      const shown = await writeBpmn(definitions, { leftovers: model.leftovers });
      found.push(...(await validateView(shown, place)).map((problem) => inView(problem, view, layers)));
    }
    if (view === 'overlay') return found;
    const scopes = view === 'baseline' ? (['view', 'baseline'] as const) : (['view', 'resolved'] as const);
    const context = contextOf(model.definitions, facts, layers, report.added);
    // A process that does not apply is empty in this view, and ought to be.
    const empty = new Set(report.notApplicable.map(({ processId }) => processId));
    const broken = (await lint(definitions, scopes, context)).filter(
      ({ where }) => where.elementId === undefined || !empty.has(where.elementId),
    );
    return [...found, ...broken.map((problem) => placedIn(problem, view, layers))];
  });
  problems.push(...(await Promise.all(views)).flat());
  return once(problems).map((problem) => ({ ...problem, where: { ...place, ...problem.where } }));
}

/** The baseline, the overlay, and what a device of each layer, and of all together, experiences. */
function viewsOf(
  definitions: Definitions,
  { layers: known = [] }: Facts,
): { view: View; layers: string[] }[] {
  const held = layersOf(definitions);
  // A layer that says nothing here may be silent where it should speak.
  const silent = known.filter((layer) => layer === SMETS1_LAYER && !held.includes(layer));
  return [
    { view: 'baseline', layers: [] },
    ...(held.length > 0 ? [{ view: 'overlay' as const, layers: held }] : []),
    ...[...held, ...silent].map((layer) => ({ view: 'resolved' as const, layers: [layer] })),
    ...(held.length > 1 ? [{ view: 'resolved' as const, layers: held }] : []),
  ];
}

function contextOf(
  definitions: Definitions,
  facts: Facts,
  layers: readonly string[],
  added: readonly string[],
): RuleContext {
  const varied = variationsOf(definitions)
    .filter(({ layer, orphaned }) => !orphaned && layers.includes(layer))
    .map(({ elementId }) => elementId);
  const { number } = descriptionOf(definitions);
  return { facts, number, layers, varied: new Set(varied), added: new Set(added) };
}

const placedIn = (problem: Problem, view: View, layers: readonly string[]): Problem => ({
  ...problem,
  where: { ...problem.where, view, ...(view === 'resolved' && { layer: layers.join(' ') }) },
});

/** Lines of a projected text say nothing to the reader of the file, so the view takes their place. */
function inView(
  { where: { line: _line, column: _column, ...where }, ...problem }: Problem,
  view: View,
  layers: readonly string[],
): Problem {
  const name = [view, ...layers].join(' ');
  return placedIn({ ...problem, where, message: `In the view ${name}: ${problem.message}` }, view, layers);
}

/** Several views find the same fault: it is told once, in the first. */
function once(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, where: { view, layer, ...where }, message }) => {
    const key = JSON.stringify([code, where, view === undefined ? layer : '', message]);
    return !seen.has(key) && seen.add(key);
  });
}
