import { lazy, Suspense } from 'react';
import { Dialogs } from './Dialogs';
import { DropZone } from './library/DropZone';
import { LibraryPanel } from './library/LibraryPanel';
import { ModellingPage } from './modelling/ModellingPage';
import { PAGE_TITLES } from './register/page-titles';
import { ShellHeader } from './ShellHeader';
import { useProcess, useProcesses } from './state/LibraryProvider';
import { useWorkspace } from './state/store';
import { useRepository } from './state/RepositoryContext';
import { useAddress } from './state/useAddress';
import { useDocumentTitle } from './state/useDocumentTitle';
import { useNarrow } from './state/useMedia';
import { downloadBackup } from './library/export/useLibraryFiles';
import { BottomBar } from './BottomBar';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { SplitPane } from './ui/SplitPane';
import { NoProcess } from './NoProcess';

/** Loaded when somebody goes there: whoever draws does not wait for it. */
const RegisterPages = lazy(() =>
  import('./register/RegisterPages').then((module) => ({ default: module.RegisterPages })),
);

const ComparePage = lazy(() =>
  import('./comparison/ComparePage').then((module) => ({ default: module.ComparePage })),
);

const MergePage = lazy(() =>
  import('./comparison/merge/MergePage').then((module) => ({ default: module.MergePage })),
);

const ReleasePages = lazy(() =>
  import('./release/ReleasePages').then((module) => ({ default: module.ReleasePages })),
);

/** The landmarks of the page: header, library, and the process that is open, a page of the registers or releases, or a comparison. */
export function Shell() {
  useAddress(useProcesses());
  const processKey = useWorkspace((s) => s.place.processKey);
  const process = useProcess(processKey);
  const narrow = useNarrow();
  const page = useWorkspace((s) => s.place.register?.page);
  const isComparing = useWorkspace((s) => s.place.compare !== undefined);
  const isMerging = useWorkspace((s) => s.place.compare?.merge === true);
  const release = useWorkspace((s) => s.place.release);
  const isElsewhere = page !== undefined || isComparing || release !== undefined;
  useDocumentTitle(
    process,
    isComparing
      ? isMerging
        ? 'Merge'
        : 'Compare'
      : release
        ? release.id === undefined
          ? 'Releases'
          : `Release ${release.id}`
        : page && PAGE_TITLES[page],
  );
  const repository = useRepository();

  return (
    <div className="shell">
      <nav className="skip-links" aria-label="Skip">
        <a href="#process" onClick={focusProcess}>
          {page
            ? 'Skip to the register'
            : isComparing
              ? 'Skip to the comparison'
              : release
                ? 'Skip to the release'
                : 'Skip to the diagram'}
        </a>
      </nav>
      <ShellHeader process={isElsewhere ? undefined : process} />
      <main className="shell-body">
        {isComparing ? (
          <section id="process" tabIndex={-1} className="main" aria-label={isMerging ? 'Merge' : 'Compare'}>
            <ErrorBoundary part="The comparison" onBackup={() => void downloadBackup(repository)}>
              <Suspense>{isMerging ? <MergePage /> : <ComparePage />}</Suspense>
            </ErrorBoundary>
          </section>
        ) : release ? (
          <section id="process" tabIndex={-1} className="release-page" aria-label="Releases">
            <ErrorBoundary
              part="The release"
              resetKey={release.id}
              onBackup={() => void downloadBackup(repository)}
            >
              <Suspense>
                <ReleasePages />
              </Suspense>
            </ErrorBoundary>
          </section>
        ) : page ? (
          <section id="process" tabIndex={-1} className="register-page" aria-label={PAGE_TITLES[page]}>
            <ErrorBoundary
              part="The register"
              resetKey={page}
              onBackup={() => void downloadBackup(repository)}
            >
              <Suspense>
                <RegisterPages page={page} />
              </Suspense>
            </ErrorBoundary>
          </section>
        ) : (
          <SplitPane panel="library" side="start" label="Library" defaultSize={320} aside={<LibraryPanel />}>
            <section id="process" tabIndex={-1} className="main" aria-label="Process">
              <ErrorBoundary
                part="The process"
                resetKey={processKey}
                onBackup={() => void downloadBackup(repository)}
              >
                {process ? <ModellingPage key={process.key} processKey={process.key} /> : <NoProcess />}
              </ErrorBoundary>
            </section>
          </SplitPane>
        )}
      </main>
      <Dialogs />
      <DropZone />
      {narrow && !isElsewhere && <BottomBar hasProcess={process !== undefined} />}
    </div>
  );
}

/** The hash is the address of a process here, so the link moves the focus itself. */
function focusProcess(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('process')?.focus();
}
