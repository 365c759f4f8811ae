import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { holdsPendingWork } from '../state/pendingWork';
import { useRepository } from '../state/RepositoryContext';
import { ProcessSession } from './session/ProcessSession';

/** The session of a process; it lives as long as the page shows it, and is closed with its last draft written. */
export function useModellingSession(processKey: string): ProcessSession | undefined {
  const repository = useRepository();
  const [holder] = useState(() => createStore<{ session?: ProcessSession }>(() => ({})));
  useEffect(() => {
    const opened = new ProcessSession({
      processKey,
      repository,
      storage: window.localStorage,
      now: () => new Date().toISOString(),
    });
    const stopHolding = holdsPendingWork(() => opened.settled());
    const warn = (event: BeforeUnloadEvent) => {
      if (opened.hasUnwritten()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    holder.setState({ session: opened });
    return () => {
      window.removeEventListener('beforeunload', warn);
      holder.setState({ session: undefined });
      // Whoever asks for the library meanwhile waits for the last draft, too.
      void opened.close().finally(stopHolding);
    };
  }, [repository, processKey, holder]);
  return useStore(holder, ({ session }) => session);
}
