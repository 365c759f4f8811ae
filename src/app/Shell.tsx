import { Dialogs } from './Dialogs';
import { DropZone } from './library/DropZone';
import { LibraryPanel } from './library/LibraryPanel';
import { ModellingPage } from './modelling/ModellingPage';
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

/** The landmarks of the page: header, library, and the process that is open. */
export function Shell() {
  useAddress(useProcesses());
  const processKey = useWorkspace((s) => s.place.processKey);
  const process = useProcess(processKey);
  const narrow = useNarrow();
  useDocumentTitle(process);
  const repository = useRepository();

  return (
    <div className="shell">
      <nav className="skip-links" aria-label="Skip">
        <a href="#process" onClick={focusProcess}>
          Skip to the diagram
        </a>
      </nav>
      <ShellHeader process={process} />
      <main className="shell-body">
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
      </main>
      <Dialogs />
      <DropZone />
      {narrow && <BottomBar hasProcess={process !== undefined} />}
    </div>
  );
}

/** The hash is the address of a process here, so the link moves the focus itself. */
function focusProcess(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('process')?.focus();
}
