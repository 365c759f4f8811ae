import type { AnyElement, Definitions } from '../bpmn/model';
import { lanesOf } from '../bpmn/lanes';
import { naturalCompare } from '../bpmn/natural';
import { childrenOf, processesOf } from '../bpmn/walk';
import type { Problem } from '../problem';
import { ownLayerOf } from '../variation/layers';
import { OWNER, poolName } from './build/processes';
import { emptyRow, type OutlineRow } from './columns';
import { nameKey, numberKey, processId } from './ids';
import { readOutline } from './readOutline';
import { unsaid } from './unsaid';
import { writeOutline } from './writeOutline';
import { dataRow, noteRow } from './write/artifact-rows';
import { inReadingOrder } from './write/reading-order';
import { documentationOf, messagesCell, stepRow, text, traceCells } from './write/step-rows';
import { addVariations, questionRows, variationRows } from './write/variation-rows';

export interface Outline {
  /** As docs/outline.md describes them; `writeOutline` makes CSV of them. */
  rows: OutlineRow[];
  /** What the model says and a table of steps cannot, by element. The drawing is never in a table and is not named. */
  problems: Problem[];
}

/**
 * A model as a table of steps: `readOutline` of it gives the same model again, save what `problems` names. That is found by
 * doing so, and not by a list of what could be lost. Cost: about three passes over the model.
 */
export function outlineOf(definitions: Definitions): Outline {
  const rows = rowsOf(definitions);
  return { rows, problems: unsaid(definitions, readOutline(writeOutline(rows)).definitions) };
}

function rowsOf(definitions: Definitions): OutlineRow[] {
  const roots = (definitions.rootElements ?? []) as unknown as AnyElement[];
  const collaborations = roots.filter(({ $type }) => $type === 'bpmn:Collaboration');
  const pools = collaborations.flatMap((each) => (each['participants'] ?? []) as AnyElement[]);
  const messages = collaborations.flatMap((each) => (each['messageFlows'] ?? []) as AnyElement[]);
  const processes = processesOf(definitions) as unknown as AnyElement[];
  const blackBoxes = pools
    .filter(({ processRef }) => !processes.includes(processRef as AnyElement))
    .flatMap((pool) => addVariations(poolRow(pool, messages), pool));
  const ofMessages = messages.flatMap((message) => edgeRows(message, 'M'));
  const ofProcesses = processes.flatMap((process, at) => [
    ...processRows(process, pools, at),
    ...lanesOf(process).flatMap((lane) => {
      const element = lane as unknown as AnyElement;
      return addVariations(laneRow(element), element);
    }),
    ...(at === 0 ? blackBoxes : []),
    ...contentRows(process, messages),
  ]);
  return [...ofProcesses, ...ofMessages.sort((a, b) => naturalCompare(a.id, b.id))];
}

function processRows(process: AnyElement, pools: readonly AnyElement[], at: number): OutlineRow[] {
  const number = text(process['number']);
  const name = text(process['name']);
  const id = idCell(process.id!, number);
  const usual = (value: string, expected: string) =>
    value === expected && number !== '' ? '' : value === '' && number !== '' ? 'none' : value;
  const pool = pools.find(({ processRef }) => processRef === process);
  const row = {
    ...emptyRow(),
    id,
    lane: poolCell(pool, { id, name, at }),
    kind: 'process',
    name,
    references: text(process['source']),
    documentation: documentationOf(process),
    layer: ownLayerOf(process) ?? (pool && ownLayerOf(pool)) ?? '',
    owner: usual(text(process['owner']), OWNER),
    classification: usual(text(process['classification']), 'White'),
  };
  const ofPool = pool ? [...variationRows(pool, pool.id!), ...questionRows(pool, pool.id!)] : [];
  return [...addVariations(row, process, id), ...ofPool];
}

function idCell(id: string, number: string): string {
  if (number === '') return id;
  return id === processId(number) ? number : `${number} = ${id}`;
}

function poolCell(
  pool: AnyElement | undefined,
  { id, name, at }: { id: string; name: string; at: number },
): string {
  if (!pool) return 'none';
  const isUsual = pool.id === (at === 0 ? 'Pool' : `Pool_${nameKey(name) || numberKey(id)}`);
  if (text(pool['name']) !== poolName(id, name)) return `${pool.id}: ${text(pool['name'])}`;
  return isUsual ? '' : pool.id!;
}

const laneRow = (lane: AnyElement): OutlineRow => ({
  ...emptyRow(),
  id: lane.id ?? '',
  lane: lane.$parent?.$parent?.$type === 'bpmn:Lane' ? (lane.$parent.$parent.id ?? '') : '',
  kind: 'lane',
  name: text(lane['name']),
  ...traceCells(lane),
  documentation: documentationOf(lane),
  layer: ownLayerOf(lane) ?? '',
});

const poolRow = (pool: AnyElement, messages: readonly AnyElement[]): OutlineRow => ({
  ...emptyRow(),
  id: pool.id ?? '',
  kind: 'pool',
  name: text(pool['name']),
  ...traceCells(pool),
  documentation: documentationOf(pool),
  messages: messagesCell(pool, messages),
  layer: ownLayerOf(pool) ?? '',
});

/** Steps in reading order, those of a sub-process behind it; then data, notes, and what layers say of flows. */
function contentRows(container: AnyElement, messages: readonly AnyElement[]): OutlineRow[] {
  const nodes = inReadingOrder(container);
  const steps = nodes.flatMap((node) => {
    const row = stepRow(node, messages);
    if (!row) return [];
    const isSub = node.$instanceOf('bpmn:SubProcess');
    return [...addVariations(row, node), ...(isSub ? contentRows(node, messages) : [])];
  });
  const rest = childrenOf(container).flatMap((element): OutlineRow[] => {
    if (/^bpmn:Data(Object|Store)Reference$/.test(element.$type))
      return addVariations(dataRow(element, nodes), element);
    if (element.$type === 'bpmn:TextAnnotation')
      return [noteRow(element), ...variationRows(element, element.id ?? '')];
    const letter = { 'bpmn:SequenceFlow': 'F', 'bpmn:Association': 'A' }[element.$type];
    return letter === undefined ? [] : edgeRows(element, letter);
  });
  return [...steps, ...rest.sort((a, b) => naturalCompare(a.id, b.id))];
}

/** What is said of a flow or line, under the id that it gets from its ends. */
function edgeRows(edge: AnyElement, letter: string): OutlineRow[] {
  const [source, target] = [edge['sourceRef'], edge['targetRef']] as (AnyElement | undefined)[];
  const id = `${letter}_${source?.id}_${target?.id}`;
  return [...variationRows(edge, id), ...questionRows(edge, id)];
}
