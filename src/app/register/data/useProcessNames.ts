import { useCallback, useMemo } from 'react';
import { useProcesses } from '../../state/LibraryProvider';
import { useRegisterData } from './RegisterData';

/** Number and name of a process: as it is drawn, else as the list of BAD sections has it. */
export function useProcessNames(): (number: string) => string {
  const processes = useProcesses();
  const { registers } = useRegisterData();
  const names = useMemo(
    () =>
      new Map([
        ...registers.sections.map(({ number, title }) => [number, title] as const),
        ...processes.map(({ number, name }) => [number, name] as const),
      ]),
    [processes, registers],
  );
  return useCallback((number) => [number, names.get(number)].filter(Boolean).join(' '), [names]);
}
