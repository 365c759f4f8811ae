import type { Impact } from '../../core/catalogue/impacts';
import { compareNumbers } from '../../core/catalogue/numbers';
import type { ProcessNote } from '../../core/release/notes/ReleaseNotes';
import type { ServiceRequest } from '../../core/catalogue/serviceRequests';
import type { ProcessFacts } from './facts/process-facts';
import { namedByFile } from './facts/named-by-file';
import type { Step } from './facts/steps';
import { processPath } from './paths';
import type { SiteInput } from './SiteInput';

/** A process of the site, with what its pages and those of others say of it. */
export interface SiteProcess extends ProcessFacts {
  /** File name without its ending, such as `7.2.2-install-and-leave`. */
  stem: string;
}

/** A place in the site that speaks of something: a service request, an impact, a called process. */
export interface Use {
  process: SiteProcess;
  /** Absent where it is the whole process. */
  step?: { id: string; label: string };
  /** Address of the place. */
  path: string;
  layer?: string;
}

/** The site's index: what leads where. Built once, in one pass over the steps. */
export interface SiteContext {
  input: SiteInput;
  processes: readonly SiteProcess[];
  byNumber: ReadonlyMap<string, SiteProcess>;
  /** By the id of the BPMN process, as call activities name it. */
  byProcessId: ReadonlyMap<string, SiteProcess>;
  serviceRequests: ReadonlyMap<string, ServiceRequest>;
  impacts: ReadonlyMap<string, Impact>;
  usesOfServiceRequest: ReadonlyMap<string, readonly Use[]>;
  usesOfImpact: ReadonlyMap<string, readonly Use[]>;
  /** By stem of the called process. */
  callers: ReadonlyMap<string, readonly Use[]>;
  /** What changed, by the id of the BPMN process; empty where nothing is compared. */
  notes: ReadonlyMap<string, ProcessNote>;
}

export function contextOf(given: SiteInput): SiteContext {
  const input = { ...given, processes: given.processes.map(namedByFile) };
  const processes = input.processes.toSorted((a, b) => compareNumbers(a.number, b.number));
  const byProcessId = new Map<string, SiteProcess>();
  for (const process of processes)
    for (const id of process.processIds) if (!byProcessId.has(id)) byProcessId.set(id, process);
  return {
    input,
    processes,
    byNumber: new Map(processes.map((process) => [process.number, process])),
    byProcessId,
    serviceRequests: new Map(input.registers.serviceRequests.map((each) => [each.srv, each])),
    impacts: new Map(
      input.registers.registers.flatMap(({ impacts }) => impacts.map((each) => [each.id, each])),
    ),
    notes: new Map(
      (input.changes?.notes.processes ?? []).flatMap((note): [string, ProcessNote][] =>
        note.after ? [[note.processId, note]] : [],
      ),
    ),
    ...usesOf(processes, byProcessId),
  };
}

function usesOf(processes: readonly SiteProcess[], byProcessId: ReadonlyMap<string, SiteProcess>) {
  const usesOfServiceRequest = new Map<string, Use[]>();
  const usesOfImpact = new Map<string, Use[]>();
  const callers = new Map<string, Use[]>();
  for (const process of processes) {
    const named = new Map(process.steps.map((step) => [step.id, step]));
    for (const step of process.steps) {
      const use = useOf(process, step, step.layer);
      for (const srv of step.trace.serviceRequests) push(usesOfServiceRequest, srv, use);
      const called = step.calls === undefined ? undefined : byProcessId.get(step.calls);
      if (called && called !== process) push(callers, called.stem, use);
    }
    for (const { elementId, layer, impacts } of process.mentions)
      for (const impact of impacts) push(usesOfImpact, impact, useOf(process, named.get(elementId), layer));
  }
  return { usesOfServiceRequest, usesOfImpact, callers };
}

function useOf(process: SiteProcess, step: Step | undefined, layer: string | undefined): Use {
  const page = processPath(
    layer === undefined
      ? { stem: process.stem, view: 'baseline' }
      : { stem: process.stem, view: 'overlay', layer },
  );
  return {
    process,
    ...(step && { step: { id: step.id, label: step.label } }),
    path: step ? `${page}#${step.id}` : page,
    ...(layer !== undefined && { layer }),
  };
}

/** Adds a use, once for each place. */
function push(uses: Map<string, Use[]>, key: string, use: Use): void {
  const known = uses.get(key) ?? [];
  if (!known.some(({ path }) => path === use.path)) known.push(use);
  uses.set(key, known);
}
