import type { Problem } from '../../../core/problem';
import { bringsAnything } from '../../../core/release/meet/meetReleases';
import type { LibraryTree, ProcessHead, Repository, TakenReleases } from '../../../repository/Repository';
import type { SearchDocument } from '../../work/ModelApi';
import { createModelWorker } from '../../work/getModelWorker';
import type { GivenFile } from './read-files';

/** What a file is, before anything of it goes into the library. */
export interface Inspected extends GivenFile {
  importable: boolean;
  document?: SearchDocument;
  /** A process that the library has already, with the same number or the same content. */
  twin?: { head: ProcessHead; identical: boolean };
  /** What would become of each release of a library zip. */
  releases?: TakenReleases;
}

/** Milliseconds after which a file is given up. */
const PATIENCE = 60_000;

/** Looks into one file, in a worker that can be ended when the file makes it hang. */
export async function inspect(
  file: GivenFile,
  processes: readonly ProcessHead[],
  repository: Repository,
): Promise<Inspected> {
  const { text, fileName, tree } = file;
  if (tree) return inspectReleases({ ...file, tree }, repository);
  if (text === undefined) return { ...file, importable: false };
  const { api, end } = createModelWorker();
  try {
    const look = async (): Promise<Inspected> => {
      const { readable, problems } = await api.check(text, fileName);
      if (!readable) return { ...file, problems, importable: false };
      const document = await api.searchDocument(text);
      const canonical = await api.exportBpmn(text, {});
      const twin = await twinOf(document, canonical, processes, repository);
      return { ...file, problems, document, importable: true, twin };
    };
    return await Promise.race([look(), givenUp(file)]);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ...file, importable: false, problems: [failed(fileName, detail)] };
  } finally {
    end();
  }
}

/** Every record, comment and frozen text is read and held against its hash before anything is offered. */
async function inspectReleases(
  file: GivenFile & { tree: LibraryTree },
  repository: Repository,
): Promise<Inspected> {
  const result = await repository.takeReleases(file.tree, { dryRun: true });
  if (!result.ok) return { ...file, problems: result.problems, importable: false };
  return {
    ...file,
    releases: result.value,
    importable: result.value.some(bringsAnything),
  };
}

async function twinOf(
  { number }: SearchDocument,
  canonical: string,
  processes: readonly ProcessHead[],
  repository: Repository,
): Promise<Inspected['twin']> {
  const head = processes.find((each) => number !== '' && each.number === number);
  if (!head) return undefined;
  const stored = await repository.open(head.key);
  return { head, identical: stored.ok && stored.value.text === canonical };
}

const givenUp = (file: GivenFile) =>
  new Promise<Inspected>((resolve) => {
    setTimeout(() => {
      const problem = failed(file.fileName, `reading it took more than ${PATIENCE / 1000} seconds`);
      resolve({ ...file, importable: false, problems: [problem] });
    }, PATIENCE);
  });

const failed = (fileName: string, detail: string): Problem => ({
  code: 'IMPORT-FAILED',
  severity: 'error',
  where: { fileName },
  message: `${fileName} could not be looked into: ${detail}.`,
  remedy: 'Open it in the tool that made it and export it again; if it stays, report the file.',
});
