import type { Registers } from '../../core/register/readRegisters';
import type { SiteChanges } from './changes/SiteChanges';
import { noteOn } from './changes/hrefs';
import type { SiteContext, SiteProcess, Use } from './SiteContext';
import type { SiteInput } from './SiteInput';

/**
 * What the pages and documents of one process can speak of, and nothing else: its own facts, the rows of the registers that it
 * names, and of other processes, no more than number, name and place. Where this is the same, so are they: a build that makes
 * them from it can tell by it whether they have to be made again.
 *
 * Cost: linear in the size of the registers and the number of processes, without their steps.
 */
export function contextFor(context: SiteContext, process: SiteProcess): SiteContext {
  const { byNumber, byProcessId, callers, input } = context;
  const note = noteOn(context, process);
  const chapters = input.library.chapters.filter(({ number }) => process.number.startsWith(`${number}.`));
  const registers = registersFor(input.registers, process);
  const isNamed = impactsNamed(registers, process, note?.impacts ?? []);
  const known = (each: SiteProcess | undefined) =>
    each && (each.stem === process.stem ? process : fromAfar(each));
  const called = [...process.processIds, ...process.steps.flatMap(({ calls }) => calls ?? [])];
  return {
    input: {
      ...input,
      processes: [],
      library: { ...input.library, chapters, order: [] },
      registers,
      ...(input.siblings && { siblings: siblingsFor(input.siblings, process) }),
      ...(input.changes && { changes: changesFor(input.changes, process, note) }),
    },
    processes: [process],
    byNumber: picked(
      chapters.map(({ number }) => number),
      (number) => known(byNumber.get(number)),
    ),
    byProcessId: picked(called, (id) => known(byProcessId.get(id))),
    serviceRequests: picked(
      process.steps.flatMap(({ trace }) => trace.serviceRequests),
      (srv) => context.serviceRequests.get(srv),
    ),
    impacts: picked([...isNamed], (id) => context.impacts.get(id)),
    usesOfServiceRequest: new Map(),
    usesOfImpact: new Map(),
    callers: new Map([
      [
        process.stem,
        (callers.get(process.stem) ?? []).map((use): Use => ({ ...use, process: fromAfar(use.process) })),
      ],
    ]),
    notes: new Map(note ? [[note.processId, note]] : []),
  };
}

/** What one process says of another. */
const fromAfar = ({ stem, number, name, processIds }: SiteProcess): SiteProcess => ({
  stem,
  number,
  name,
  processIds,
  classification: '',
  owner: '',
  source: '',
  documentation: '',
  layers: [],
  steps: [],
  variations: [],
  subjects: {},
  mentions: [],
  register: { number, name, steps: [], variations: [], questions: [], otherTexts: [] },
});

function registersFor({ registers, sections }: Registers, { number }: SiteProcess): Registers {
  return {
    registers: registers.map((register) => ({
      ...register,
      impacts: [],
      governance: register.governance.filter(({ process }) => process === number),
      dispositions: [],
      links: [],
    })),
    serviceRequests: [],
    sections: sections.filter((each) => each.number === number || each.number.startsWith(`${number}.`)),
    glossary: [],
    retiredTerms: [],
    files: [],
  };
}

function impactsNamed(
  { registers }: Registers,
  { mentions }: SiteProcess,
  noted: readonly string[],
): ReadonlySet<string> {
  const ruled = registers.flatMap(({ governance }) => governance.flatMap(({ impacts }) => impacts));
  return new Set([...mentions.flatMap(({ impacts }) => impacts), ...ruled, ...noted]);
}

const siblingsFor = (siblings: NonNullable<SiteInput['siblings']>, { processIds: [id = ''] }: SiteProcess) =>
  siblings.map((sibling) => ({
    ...sibling,
    processes: picked([id], (processId) => sibling.processes.get(processId)),
  }));

/** The header of every page leads to the changes, wherever they are. */
const changesFor = (
  { notes, since }: SiteChanges,
  { stem }: SiteProcess,
  note: ReturnType<typeof noteOn>,
): SiteChanges => ({
  since,
  notes: {
    processes: note ? [note] : [],
    unchanged: 0,
    layers: [],
    library: [],
    registers: [],
    impacts: notes.impacts
      .filter(({ id }) => note?.impacts.includes(id))
      .map((each) => ({ ...each, processes: [stem] })),
    comments: notes.comments.filter(({ id }) => note?.comments.includes(id)),
    files: [],
    problems: [],
  },
});

function picked<T>(keys: readonly string[], of: (key: string) => T | undefined): Map<string, T> {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = of(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}
