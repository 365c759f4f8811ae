import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../../core/catalogue/library';
import { formatProblem } from '../../core/problem';
import { readRegisters } from '../../core/register/readRegisters';
import { fileStems } from '../../publish/site/file-stems';
import type { SiteRegisters } from '../../publish/site/SiteInput';
import { BadUse } from '../BadUse';
import { isFolder, modelFiles, readText } from '../files';
import { registerTree } from '../registerTree';

/** A library's folder, read as far as every page needs it. */
export interface LibrarySource {
  info: LibraryInfo;
  registers: SiteRegisters;
  processes: readonly ProcessSource[];
}

export interface ProcessSource {
  stem: string;
  /** For messages. */
  path: string;
  read(): Promise<string>;
}

/** Reads `library.json` and the registers of a folder; a fault in them ends the command. */
export async function librarySource(folder: string): Promise<LibrarySource> {
  if (!(await isFolder(folder)) || !(await readdir(folder)).includes(LIBRARY_FILE))
    throw new BadUse(`${folder} is no library: there is no ${LIBRARY_FILE} in it.`);
  const infoText = await readText(join(folder, LIBRARY_FILE));
  const paths = await modelFiles([join(folder, 'processes')]);
  return sourceFrom(infoText, await registerTree(folder), sourcesAt(paths, readText));
}

/** The same for a library's tree in memory, such as an edition of a release. */
export function treeSource(tree: ReadonlyMap<string, string>): LibrarySource {
  const paths = [...tree.keys()].filter((path) => /^processes\/.*\.(bpmn|xml)$/.test(path)).sort();
  return sourceFrom(
    tree.get(LIBRARY_FILE) ?? '',
    new Map([...tree].filter(([path]) => path.startsWith('register/'))),
    sourcesAt(paths, (path) => Promise.resolve(tree.get(path)!)),
  );
}

function sourceFrom(
  infoText: string,
  tree: ReadonlyMap<string, string>,
  processes: readonly ProcessSource[],
): LibrarySource {
  const { info, problems } = readLibraryInfo(infoText);
  if (!info) throw new BadUse(problems.map(formatProblem).join('\n'));
  const registers = readRegisters(tree);
  const faults = registers.files
    .flatMap((file) => file.problems)
    .filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new BadUse(faults.map(formatProblem).join('\n'));
  return { info, registers, processes };
}

function sourcesAt(paths: readonly string[], read: (path: string) => Promise<string>): ProcessSource[] {
  const stems = fileStems(paths);
  return paths.map((path, index) => ({ stem: stems[index]!, path, read: () => read(path) }));
}
