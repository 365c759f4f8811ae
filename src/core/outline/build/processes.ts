import type { AnyElement } from '../../bpmn/model';
import type { Draft } from '../drafts';
import { isNumber, nameKey, numberKey, processId } from '../ids';
import type { Building } from './Building';
import { addTrace } from './trace';

/** Who looks after the processes of the BAM, where a table says nothing else. */
export const OWNER = 'Technical Architecture and Business Architecture Sub-Committee';

/** Rows of kind `process` and `pool`, and the collaboration around them. */
export function buildPools(building: Building): void {
  const { definitions, drafts } = building;
  const processes = drafts.filter(({ kind }) => kind.name === 'process');
  const pools = drafts.filter(({ kind }) => kind.name === 'pool');
  const key = keyOf(processes[0]);
  const title = [processes[0]?.cells.id, processes[0]?.cells.name].filter(
    (part) => part !== undefined && isSaid(part),
  );
  definitions.set('id', building.fresh(`Definitions_${key}`));
  if (title.length > 0) definitions.set('name', title.join(' '));
  const isPooled = (draft: Draft) => draft.cells.lane !== 'none';
  const collaboration =
    pools.length > 0 || processes.some(isPooled)
      ? building.add(
          definitions,
          'rootElements',
          building.create('bpmn:Collaboration', { id: building.fresh(`Collaboration_${key}`) }),
        )
      : undefined;
  processes.forEach((draft, at) => {
    const process = buildProcess(building, draft);
    if (collaboration && isPooled(draft)) addPool(building, collaboration, draft, process, at);
  });
  for (const draft of pools) {
    const pool = building.create('bpmn:Participant', {
      id: draft.id,
      name: draft.cells.name,
      layer: draft.cells.effect === '' ? draft.cells.layer : undefined,
    });
    building.add(collaboration!, 'participants', pool);
    building.made.set(draft, pool);
    building.document(pool, draft.cells.documentation);
    addTrace(pool, draft);
  }
}

function buildProcess(building: Building, draft: Draft): AnyElement {
  const { cells } = draft;
  // `7.6.1 = Process_abc` where the id does not follow from the number.
  const [, number, id] = /^(\S+)\s*=\s*(\S+)$/.exec(cells.id) ?? [
    '',
    isNumber(cells.id) ? cells.id : '',
    isNumber(cells.id) ? processId(cells.id) : draft.id,
  ];
  const orDefault = (cell: string, usual: string) =>
    cell === '' && number !== '' ? usual : cell === 'none' ? '' : cell;
  const process = building.create('bpmn:Process', {
    id: building.fresh(id!),
    name: cells.name,
    isExecutable: false,
    number,
    classification: orDefault(cells.classification, 'White'),
    owner: orDefault(cells.owner, OWNER),
    source: cells.references,
    layer: cells.effect === '' ? cells.layer : undefined,
  });
  // A variation or a question may name the process by its number.
  if (draft.id !== '') building.elements.set(draft.id, process);
  building.add(building.definitions, 'rootElements', process);
  building.made.set(draft, process);
  building.document(process, cells.documentation);
  return process;
}

/** The column `lane` of a process row: `Pool`, or `ID: name`. */
function addPool(
  building: Building,
  collaboration: AnyElement,
  { cells, id }: Draft,
  process: AnyElement,
  at: number,
): void {
  const [, poolId, name] = /^([^:]*)(?::([^]*))?$/.exec(cells.lane)!;
  const usualId = at === 0 ? 'Pool' : `Pool_${nameKey(cells.name) || numberKey(id)}`;
  const pool = building.create('bpmn:Participant', {
    id: building.fresh(poolId!.trim() || usualId),
    name: name?.trim() ?? poolName(cells.id, cells.name),
    processRef: process,
    layer: process['layer'],
  });
  building.add(collaboration, 'participants', pool);
}

/** What a pool is called when a table does not say: number and name of its process. */
export const poolName = (id: string, name: string): string =>
  [...(isNumber(id) ? [id] : []), name].filter((part) => part !== '').join(' ');

const keyOf = (draft: Draft | undefined): string =>
  draft === undefined ? 'Outline' : numberKey(draft.cells.id.split(/\s*=/)[0]!) || 'Outline';

const isSaid = (part: string): boolean => part !== '' && !part.includes('=');
