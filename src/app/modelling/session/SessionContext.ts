import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ProcessSession } from './ProcessSession';
import type { SessionState } from './session-state';

export const SessionContext = createContext<ProcessSession | undefined>(undefined);

/** @throws Error outside a modelling page: a mistake of ours */
export function useSession(): ProcessSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionContext around it');
  return session;
}

export function useSessionState<T>(selector: (state: SessionState) => T): T {
  return useStore(useSession().store, selector);
}
