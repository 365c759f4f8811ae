import type { BpmnModel } from '../../bpmn/model';
import { readBpmn } from '../../bpmn/read';
import { processesOf } from '../../bpmn/walk';
import type { Problem } from '../../problem';
import { modelFacts, type ModelFacts } from '../../register/modelFacts';
import { layersOf } from '../../variation/layers';
import type { ProcessPlace } from './ReleaseNotes';

/** An edition's files by path below the library's folder. */
export type Tree = ReadonlyMap<string, string>;

export interface ReadProcess {
  path: string;
  /** '' for a file without a process. */
  processId: string;
  /** The file as it stands in the tree. */
  source: string;
  model: BpmnModel;
  facts: ModelFacts;
  place: ProcessPlace;
}

/** The processes of an edition in the order of their paths. A file that cannot be read is a problem. */
export async function readProcesses(
  tree: Tree,
  known: ReadonlyMap<string, ReadProcess> = new Map(),
): Promise<{ processes: ReadProcess[]; problems: Problem[] }> {
  const processes: ReadProcess[] = [];
  const problems: Problem[] = [];
  for (const path of [...tree.keys()].filter(isProcessPath).sort()) {
    const source = tree.get(path)!;
    const same = known.get(source);
    if (same) {
      processes.push({ ...same, path, place: { ...same.place, path } });
      continue;
    }
    const model = await readBpmn(source, { fileName: path });
    if (model.readable) processes.push(readProcess(path, source, model));
    else problems.push(...model.problems.filter(({ severity }) => severity === 'error'));
  }
  return { processes, problems };
}

export const isProcessPath = (path: string): boolean => /^processes\/.*\.bpmn$/.test(path);

function readProcess(path: string, source: string, model: BpmnModel): ReadProcess {
  const facts = modelFacts(model);
  const { number, name, steps } = facts;
  const layers = [...layersOf(model.definitions)];
  return {
    path,
    processId: processesOf(model.definitions)[0]?.id ?? '',
    source,
    model,
    facts,
    place: { path, number, name, steps: steps.length, layers },
  };
}
