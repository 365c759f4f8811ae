import type { AnyElement, Definitions } from '../bpmn/model';
import { walk } from '../bpmn/walk';
import { ownerLayerOf } from '../variation/layers';
import { draftRows } from './drafts';
import { isNumber } from './ids';
import { isFlowNodeKind, type Kind } from './kinds';
import { tableProblem, type OutlineProblem } from './problems';
import { placeRows } from './rows';
import { attachBoundaries, buildData, buildNotes } from './build/attachments';
import { Building } from './build/Building';
import { addEvent } from './build/events';
import { buildFlows, buildMessages } from './build/flows';
import { buildLanes } from './build/lanes';
import { buildPools } from './build/processes';
import { buildSteps, type StepDraft } from './build/steps';
import { buildQuestions, buildVariations } from './build/variations';
import { withEnds, withProcess } from './ends';

export interface OutlineOptions {
  /** Named in the problems. */
  fileName?: string;
  /** For a table that has no row of kind `process`. */
  process?: { number: string; name: string };
}

export interface ReadOutline {
  /** The model without a drawing: `layOut` gives it one. What a faulty row says is left out. */
  definitions: Definitions;
  /** Number and name of the process as the table itself says them; absent where it has no row of kind `process`. */
  process?: { number: string; name: string };
  /** By row and column; nothing is thrown for a faulty table. */
  problems: OutlineProblem[];
}

/**
 * Makes a model out of a table of steps. docs/outline.md describes the table.
 *
 * @param table CSV or tab separated text, or rows of cells with the header among them
 * Cost grows with the number of rows; each row without a `next` looks for the row that follows it.
 */
export function readOutline(
  table: string | readonly (readonly string[])[],
  { fileName, process }: OutlineOptions = {},
): ReadOutline {
  const placed = placeRows(table, fileName);
  const { drafts: given, names, problems } = draftRows(placed.rows);
  const steps = placed.columns.has('kind') ? given : withEnds(given);
  const said = given.find(({ kind }) => kind.name === 'process');
  const building = new Building(withProcess(steps, process), names);
  if (given.length > 0 && !process && !said) {
    problems.push(
      tableProblem(
        'OUTLINE-PROCESS-MISSING',
        'error',
        'The table does not say which process it describes.',
        'Make the first row one of kind “process”, with the number of the process as its id, and its name.',
        fileName,
      ),
    );
  }
  build(building);
  return {
    ...(said && { process: { number: isNumber(said.cells.id) ? said.cells.id : '', name: said.cells.name } }),
    definitions: building.definitions as unknown as Definitions,
    problems: [...placed.problems, ...problems, ...building.problems],
  };
}

function build(building: Building): void {
  buildPools(building);
  const { lanes, steps, data, notes, questions } = rowsOf(building);
  buildLanes(building, lanes);
  buildSteps(building, steps);
  for (const { draft } of steps) addEvent(building, building.made.get(draft)!, draft);
  attachBoundaries(building, steps);
  buildFlows(building, steps);
  buildMessages(building);
  buildData(building, data);
  buildNotes(building, notes);
  buildQuestions(building, questions);
  ownRoots(building.definitions);
  buildVariations(building);
}

/** The rows by what they make, each with the process of the rows above it; faulty rows make nothing. */
function rowsOf(building: Building): Record<'lanes' | 'steps' | 'data' | 'notes' | 'questions', StepDraft[]> {
  const rows = { lanes: [], steps: [], data: [], notes: [], questions: [] } as ReturnType<typeof rowsOf>;
  const first = building.drafts.find(({ kind }) => kind.name === 'process')!;
  let process = building.made.get(first)!;
  for (const draft of building.drafts) {
    const { kind } = draft;
    if (kind.name === 'process') process = building.made.get(draft) ?? process;
    else groupOf(rows, kind)?.push({ draft, process });
  }
  return rows;
}

function groupOf(rows: ReturnType<typeof rowsOf>, kind: Kind): StepDraft[] | undefined {
  if (kind.name === 'lane') return rows.lanes;
  if (kind.name === 'note') return rows.notes;
  if (kind.name.startsWith('question')) return rows.questions;
  if (isFlowNodeKind(kind)) return rows.steps;
  return kind.type === undefined ? undefined : rows.data;
}

/** A message, error or the like that only a layer's steps use is the layer's. */
function ownRoots(definitions: AnyElement): void {
  const users = new Map<AnyElement, Set<string | undefined>>();
  for (const element of walk(definitions)) {
    for (const property of ['messageRef', 'signalRef', 'errorRef', 'escalationRef']) {
      const root = element[property] as AnyElement | undefined;
      if (root) users.set(root, (users.get(root) ?? new Set()).add(ownerLayerOf(element)));
    }
  }
  for (const [root, layers] of users) {
    const [layer] = layers;
    if (layers.size === 1 && layer !== undefined) root.set('layer', layer);
  }
}
