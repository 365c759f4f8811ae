import type { Problem } from '../../../core/problem';
import { isProcessPath } from '../../../repository/paths';
import { isReleaseRecord } from '../../../repository/releases';
import type { LibraryTree } from '../../../repository/Repository';
import { readTreeFromZip } from '../../../repository/treeRead';
import { decodeXml } from './decode-xml';

export const FILE_TYPES = ['.bpmn', '.xml', '.zip'];
/** Bytes. A BPMN file above this is not read at all: it would not fit the memory of a browser tab as a diagram. */
const LARGEST = 64e6;

/** One file as it was chosen or dropped; a library zip gives one for each process in it, and one for its releases. */
export interface GivenFile {
  fileName: string;
  /** The whole library, where this stands for its releases. */
  tree?: LibraryTree;
  /** Absent where the file could not even be read as text; then `problems` says why. */
  text?: string;
  problems: Problem[];
}

/** Reads files as text, each by itself: one that cannot be read does not keep the others out. */
export async function readFiles(files: readonly File[]): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const file of files) given.push(...(await readOne(file)));
  return given;
}

async function readOne(file: File): Promise<GivenFile[]> {
  const refused = (problem: Problem): GivenFile[] => [{ fileName: file.name, problems: [problem] }];
  if (file.size > LARGEST) return refused(tooLarge(file));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(unreadable(file.name));
  }
  if (isZip(bytes)) return readZipOf(bytes, file.name);
  const text = decodeXml(bytes);
  return text === undefined ? refused(notText(file.name)) : [{ fileName: file.name, text, problems: [] }];
}

async function readZipOf(bytes: Uint8Array, fileName: string): Promise<GivenFile[]> {
  const tree = await readTreeFromZip(bytes, fileName);
  if (!tree.ok) return [{ fileName, problems: tree.problems }];
  const processes = [...tree.value].filter(([path]) => isProcessPath(path));
  const releases = [...tree.value.keys()].some(isReleaseRecord)
    ? [{ fileName: `Releases of ${fileName}`, tree: tree.value, problems: [] }]
    : [];
  if (processes.length + releases.length === 0) return [{ fileName, problems: [emptyZip(fileName)] }];
  const given = processes.map(([path, text]) => ({
    fileName: path.replace(/^processes\//, ''),
    text,
    problems: [],
  }));
  return [...releases, ...given];
}

/** `PK`, as every zip begins. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const tooLarge = ({ name, size }: File): Problem => ({
  code: 'IMPORT-TOO-LARGE',
  severity: 'error',
  where: { fileName: name },
  message: `${name} has ${Math.round(size / 1e6)} MB; a BPMN file of more than ${LARGEST / 1e6} MB is not read.`,
  remedy: 'Split the model into several processes in the tool that made it.',
});

const unreadable = (fileName: string): Problem => ({
  code: 'IMPORT-UNREADABLE',
  severity: 'error',
  where: { fileName },
  message: `The browser could not read ${fileName}.`,
  remedy: 'Check that it is a file, not a folder, that it still exists and that you may read it.',
});

const notText = (fileName: string): Problem => ({
  code: 'IMPORT-NOT-TEXT',
  severity: 'error',
  where: { fileName, line: 1 },
  message: `${fileName} is not a text file in the encoding that it claims.`,
  remedy: 'Export the diagram again as BPMN 2.0 XML in UTF-8.',
});

const emptyZip = (fileName: string): Problem => ({
  code: 'IMPORT-NO-PROCESS',
  severity: 'error',
  where: { fileName },
  message: `The library in ${fileName} holds no process and no release.`,
  remedy: 'Choose a zip with .bpmn files in its folder processes/.',
});
