import type { AnyElement, Definitions } from './model';

/** What a library lists of a process. */
export interface Description {
  /** BAD number, or ''. */
  number: string;
  name: string;
}

/**
 * Number and name as the file gives them: `bam:number`, and the name of the process or of its pool. The name is '' where
 * all have only such names as tools give by default ("Pool 1"), which tell one process from another no better than none.
 */
export function descriptionOf(definitions: Definitions): Description {
  const { holder, participants, collaboration } = partsOf(definitions);
  const own = participants.filter((participant) => participant['processRef'] === holder);
  const named = [holder, ...own, collaboration, ...participants].find((element) => nameOf(element) !== '');
  return { number: numberOf(holder) || numberOf(collaboration), name: nameOf(named) };
}

/** Writes number and name where `descriptionOf` finds them. Changes the tree it is given. */
export function describe(definitions: Definitions, { number, name }: Description): void {
  const { holder, participants, collaboration } = partsOf(definitions);
  const before = descriptionOf(definitions);
  if (before.number !== number) (holder ?? collaboration)?.set('bam:number', number || undefined);
  if (before.name === name) return;
  (holder ?? collaboration)?.set('name', name);
  // A pool drawn for this very process carries its name; other parties' pools keep theirs.
  for (const participant of participants) {
    if (participant['processRef'] === holder && nameOf(participant) === before.name)
      participant.set('name', name);
  }
}

/** The process that carries the number, or else the first one that a pool shows, or the first. */
function partsOf(definitions: Definitions) {
  const roots = ((definitions as unknown as AnyElement).get('rootElements') ?? []) as AnyElement[];
  const processes = roots.filter((element) => element.$instanceOf('bpmn:Process'));
  const collaboration = roots.find((element) => element.$instanceOf('bpmn:Collaboration'));
  const participants = (collaboration?.get('participants') ?? []) as AnyElement[];
  const shown = participants.map((participant) => participant['processRef'] as AnyElement | undefined);
  const holder = processes.find((process) => numberOf(process) !== '') ?? shown.find(Boolean) ?? processes[0];
  return { holder, participants, collaboration };
}

/** What an element is called, if by more than a tool's default. */
function nameOf(element: AnyElement | undefined): string {
  const name = ((element?.get('name') ?? '') as string).trim();
  return GIVEN_BY_TOOLS.test(name) ? '' : name;
}

const GIVEN_BY_TOOLS =
  /^(?:(?:new|main|untitled|unnamed) )?(?:pool|participant|process|collaboration|diagram)[ _-]?\d*$/i;

const numberOf = (element: AnyElement | undefined) => ((element?.get('bam:number') ?? '') as string).trim();
