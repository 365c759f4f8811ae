import type { BpmnModel } from '../../core/bpmn/model';
import { readBpmn } from '../../core/bpmn/read';
import { LIBRARY_FILE, readLibraryInfo } from '../../core/catalogue/library';
import { formatProblem } from '../../core/problem';
import { readRegisters } from '../../core/register/readRegisters';
import { factsOf } from '../../publish/site/facts/process-facts';
import { fileStem, fileStems } from '../../publish/site/file-stems';
import { contextOf, type SiteContext, type SiteProcess } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';

/**
 * A library's files as the site and the documents see them.
 *
 * @param said what the pages say beside the library itself
 * @returns the context, and where each process stands in the tree, by its stem
 * @throws Error naming the first file that cannot be read
 */
export async function contextOfTree(
  tree: ReadonlyMap<string, string>,
  said: Omit<SiteInput, 'library' | 'registers' | 'processes'>,
): Promise<{ context: SiteContext; paths: ReadonlyMap<string, string> }> {
  const { info, problems } = readLibraryInfo(tree.get(LIBRARY_FILE) ?? '');
  if (!info) throw new Error(problems.map(formatProblem).join('\n'));
  const paths = new Map<string, string>();
  const processes: SiteProcess[] = [];
  const all = [...tree.keys()].filter((path) => /^processes\/.*\.bpmn$/.test(path));
  // What lies in folders of its own is told apart by them.
  const stems = fileStems(all, (path) => fileStem(path.slice('processes/'.length).replaceAll('/', '-')));
  for (const [index, path] of all.entries()) {
    const stem = stems[index]!;
    paths.set(stem, path);
    processes.push({ stem, ...factsOf((await modelAt(tree, path)).definitions) });
  }
  const registers = readRegisters(tree);
  return {
    context: contextOf({ ...said, library: info, registers, processes }),
    paths,
  };
}

/** @throws Error saying what is wrong with a file that cannot be read */
export async function modelAt(tree: ReadonlyMap<string, string>, path: string): Promise<BpmnModel> {
  const model = await readBpmn(tree.get(path) ?? '', { fileName: path });
  if (model.readable) return model;
  throw new Error(model.problems.map(formatProblem).join('\n') || `${path} cannot be read.`);
}
