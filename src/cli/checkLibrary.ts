import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkAgainstLibrary } from '../check/checkAgainstLibrary';
import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../core/catalogue/library';
import type { Problem } from '../core/problem';
import { checkRegisters } from '../core/register/checkRegisters';
import { readRegisters } from '../core/register/readRegisters';
import { checkReleases } from './checkReleases';
import { isFolder, readText } from './files';
import type { CheckedFile } from './findings';
import { registerTree } from './registerTree';

/**
 * The files around the processes, for each path that is a library's folder. What the processes get wrong beside them is
 * added to the problems of `models`.
 */
export async function checkLibraries(
  paths: readonly string[],
  models: readonly CheckedFile[],
): Promise<CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const path of paths) {
    if (!(await isFolder(path)) || !(await readdir(path)).includes(LIBRARY_FILE)) continue;
    const { file, info } = await checkInfo(path);
    files.push(file, ...(await checkFiles(path, info)), ...(await checkReleases(path)));
    if (!info) continue;
    const inside = models.filter((model) => model.file.startsWith(join(path, 'processes', sep)));
    for (const problem of checkAgainstLibrary(file.file, info, inside)) {
      const owner = [file, ...inside].find((candidate) => candidate.file === problem.where.fileName);
      owner?.problems.push(problem);
    }
  }
  return files;
}

async function checkInfo(path: string): Promise<{ file: CheckedFile; info?: LibraryInfo }> {
  const file = join(path, LIBRARY_FILE);
  const { info, problems } = readLibraryInfo(await readText(file));
  return {
    file: { file, readable: info !== undefined, problems: problems.map(at(file)) },
    ...(info && { info }),
  };
}

async function checkFiles(path: string, info: LibraryInfo | undefined): Promise<CheckedFile[]> {
  const registers = readRegisters(await registerTree(path));
  const found = info
    ? checkRegisters(
        registers,
        info.layers.map(({ id }) => id),
      )
    : [];
  return registers.files.map(({ path: file, problems }) => ({
    file: join(path, file),
    readable: true,
    problems: [...problems, ...found.filter(({ where }) => where.fileName === file)].map(
      at(join(path, file)),
    ),
  }));
}

const at =
  (fileName: string) =>
  (problem: Problem): Problem => ({ ...problem, where: { ...problem.where, fileName } });
