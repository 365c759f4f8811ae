import { useEffect } from 'react';
import type { Repository } from '../repository/Repository';
import { downloadBackup } from './library/export/useLibraryFiles';
import { Shell } from './Shell';
import { LibraryProvider } from './state/LibraryProvider';
import { RepositoryContext } from './state/RepositoryContext';
import { SearchProvider } from './state/SearchProvider';
import { useWorkspace } from './state/store';
import { applyTheme } from './state/theme';
import { useStartUp } from './state/useStartUp';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { Notices } from './ui/Notices';
import { StartUp } from './StartUp';

/** The app around one repository: opens it, then shows the shell. */
export function App({ repository }: { repository: Repository }) {
  const theme = useWorkspace((s) => s.theme);
  const start = useStartUp(repository);
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);

  return (
    <RepositoryContext value={repository}>
      {start.phase === 'ready' ? (
        <LibraryProvider fallback={<StartUp start={{ phase: 'opening' }} />}>
          <SearchProvider>
            <ErrorBoundary part="The editor" onBackup={() => void downloadBackup(repository)}>
              <Shell />
            </ErrorBoundary>
          </SearchProvider>
        </LibraryProvider>
      ) : (
        <StartUp start={start} />
      )}
      <Notices />
    </RepositoryContext>
  );
}
