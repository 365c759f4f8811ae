import { proxy, wrap } from 'comlink';
import type { Block } from '../../core/release/notes/words/blocks';
import type { MonthlyReport } from '../../core/release/report/monthlyReport';
import type { DocumentChoice, PublishApi, PublishedRelease, SiteChoice } from './PublishApi';

export type Progress = (done: number, total: number, name: string) => void;

/**
 * Makes the website of a library.
 *
 * @param signal ends the work at once; the promise is rejected with an AbortError then
 */
export const makeSite = (
  tree: ReadonlyMap<string, string>,
  choice: SiteChoice,
  progress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array> => inWorker((api) => api.site(tree, choice, proxy(progress)), signal);

/** Makes the websites of releases side by side; otherwise as `makeSite`. */
export const makeSites = (
  releases: readonly PublishedRelease[],
  choice: Pick<SiteChoice, 'documents' | 'baseUrl'>,
  progress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array> => inWorker((api) => api.sites(releases, choice, proxy(progress)), signal);

/** Makes a PDF or Word document of one process. */
export const makeDocument = (
  tree: ReadonlyMap<string, string>,
  path: string,
  choice: DocumentChoice,
): Promise<Uint8Array> => inWorker((api) => api.document(tree, path, choice));

/** Makes release notes as a Word document. @param foot what stands below each page */
export const makeNotes = (title: string, blocks: readonly Block[], foot: string): Promise<Uint8Array> =>
  inWorker((api) => api.notes(title, blocks, foot));

/** Makes a monthly report as a Word document. @param library its title */
export const makeReport = (report: MonthlyReport, library: string): Promise<Uint8Array> =>
  inWorker((api) => api.report(report, library));

/** A worker for one piece of work: it is large, and seldom needed. */
async function inWorker(
  work: (api: PublishApi) => Promise<Uint8Array>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const worker = new Worker(new URL('./PublishWorker.ts', import.meta.url), {
    type: 'module',
    name: 'publish',
  });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
      worker.addEventListener('error', ({ message }) =>
        reject(
          new Error(message || 'The part of the app that makes documents did not load. Reload the page.'),
        ),
      );
      work(wrap<PublishApi>(worker) as unknown as PublishApi).then(resolve, reject);
    });
  } finally {
    worker.terminate();
  }
}
