import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readGlossary } from '../core/catalogue/glossary';
import { readImpacts } from '../core/catalogue/impacts';
import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../core/catalogue/library';
import { readSections } from '../core/catalogue/sections';
import { readServiceRequests } from '../core/catalogue/serviceRequests';
import type { Problem } from '../core/problem';
import { checkAgainstLibrary, type LibraryFacts } from './checkAgainstLibrary';
import { isFolder, readText } from './files';
import type { CheckedFile } from './findings';

const REGISTERS = {
  'glossary.csv': readGlossary,
  'impacts.csv': readImpacts,
  'sections.csv': readSections,
  'service-requests.csv': readServiceRequests,
};

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
    const { registers, facts } = await checkRegisters(path);
    files.push(file, ...registers);
    if (!info) continue;
    const inside = models.filter((model) => model.file.startsWith(join(path, 'processes', sep)));
    for (const problem of checkAgainstLibrary(file.file, info, facts, inside)) {
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

async function checkRegisters(path: string): Promise<{ registers: CheckedFile[]; facts: LibraryFacts }> {
  const folder = join(path, 'register');
  const present = (await readdir(path)).includes('register') ? await readdir(folder) : [];
  const registers: CheckedFile[] = [];
  const facts: LibraryFacts = {};
  for (const [name, read] of Object.entries(REGISTERS)) {
    if (!present.includes(name)) continue;
    const file = join(folder, name);
    const { entries, problems } = read(await readText(file), file);
    registers.push({ file, readable: true, problems });
    if (name === 'impacts.csv') facts.impacts = new Set(entries.map((entry) => (entry as { id: string }).id));
  }
  return { registers, facts };
}

const at =
  (fileName: string) =>
  (problem: Problem): Problem => ({ ...problem, where: { ...problem.where, fileName } });
