import type { ImpactStatus } from '../../register/impactStatus';
import type { ModelFacts } from '../../register/modelFacts';
import type { Registers } from '../../register/readRegisters';
import { statusesOf } from '../../register/statuses';
import type { ImpactNote, ProcessNote } from './ReleaseNotes';

interface Side {
  registers: Registers;
  facts: readonly ModelFacts[];
}

/** Impacts that changed processes name, and impacts whose state changed. Cost: linear in links and texts. */
export function impactNotes(before: Side, after: Side, processes: readonly ProcessNote[]): ImpactNote[] {
  const naming = new Map<string, string[]>();
  for (const { impacts, processId } of processes)
    for (const id of impacts) naming.set(id, [...(naming.get(id) ?? []), processId]);
  const was = statesOf(before);
  const is = statesOf(after);
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return keys.flatMap((key): ImpactNote[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const { register, status } = (now ?? old)!;
    const { id, secDocument, secDocumentTitle, secDocumentVersion, section, summary } = status.impact;
    const named = naming.get(id) ?? [];
    // A register that came or went is told in its own note; here only what happened with an impact.
    const isOther = old !== undefined && now !== undefined && old.status.state !== now.status.state;
    if (named.length === 0 && !isOther) return [];
    return [
      {
        register,
        id,
        secDocument,
        secDocumentTitle,
        secDocumentVersion,
        section,
        summary,
        processes: named,
        ...(old && { before: old.status.state }),
        ...(now && { after: now.status.state }),
      },
    ];
  });
}

function statesOf({ registers, facts }: Side): Map<string, { register: string; status: ImpactStatus }> {
  return new Map(
    registers.registers.flatMap((register) =>
      statusesOf(register, registers, facts).map((status) => [
        `${register.id}\n${status.impact.id}`,
        { register: register.id, status },
      ]),
    ),
  );
}
