import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readGlossary } from '../../core/catalogue/glossary';
import { readImpacts } from '../../core/catalogue/impacts';
import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../../core/catalogue/library';
import type { Register } from '../../core/catalogue/registers';
import { readSections } from '../../core/catalogue/sections';
import { readServiceRequests } from '../../core/catalogue/serviceRequests';
import { formatProblem } from '../../core/problem';
import type { SiteRegisters } from '../../publish/site/SiteInput';
import { BadUse } from '../BadUse';
import { isFolder, modelFiles, readText } from '../files';

/** A library's folder, read as far as every page needs it. */
export interface LibrarySource {
  info: LibraryInfo;
  registers: SiteRegisters;
  /** Everything that `info` and `registers` came from, to tell whether it changed. */
  texts: readonly string[];
  processes: readonly { stem: string; path: string }[];
}

/** Reads `library.json` and the registers of a folder; a fault in them ends the command. */
export async function librarySource(folder: string): Promise<LibrarySource> {
  if (!(await isFolder(folder)) || !(await readdir(folder)).includes(LIBRARY_FILE))
    throw new BadUse(`${folder} is no library: there is no ${LIBRARY_FILE} in it.`);
  const infoText = await readText(join(folder, LIBRARY_FILE));
  const { info, problems } = readLibraryInfo(infoText);
  if (!info) throw new BadUse(problems.map(formatProblem).join('\n'));
  const texts = [infoText];
  const read = async <T>(name: string, reader: (csv: string, fileName: string) => Register<T>) => {
    const path = join(folder, 'register', name);
    const text = await readText(path);
    texts.push(text);
    const register = reader(text, path);
    if (register.problems.length > 0) throw new BadUse(register.problems.map(formatProblem).join('\n'));
    return register.entries;
  };
  const registers = {
    impacts: await read('impacts.csv', readImpacts),
    serviceRequests: await read('service-requests.csv', readServiceRequests),
    glossary: await read('glossary.csv', readGlossary),
    sections: await read('sections.csv', readSections),
  };
  const paths = await modelFiles([join(folder, 'processes')]);
  return { info, registers, texts, processes: paths.map((path) => ({ stem: stemOf(path), path })) };
}

const stemOf = (path: string): string => basename(path).replace(/\.(bpmn|xml)$/i, '');
