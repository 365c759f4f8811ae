import { useEffect, useState } from 'react';
import { notifyThrown } from '../library/notify';
import type { ProcessOfTable } from '../work/ModelApi';
import { getModelWorker } from '../work/getModelWorker';

/** While somebody types, the preview waits for a pause of so many milliseconds. */
const PAUSE = 250;

/** What a table makes, kept up to date as it is typed; the last one stays while the next is made. */
export function useProcessOfTable(
  table: string,
  number: string,
  name: string,
): { made: ProcessOfTable | undefined; busy: boolean } {
  const [state, setState] = useState<{ key: string; made?: ProcessOfTable }>({ key: '' });
  const key = JSON.stringify([table, number, name]);
  useEffect(() => {
    if (table.trim() === '') return;
    let outdated = false;
    const process = number === '' && name === '' ? undefined : { number, name };
    const timer = setTimeout(() => {
      getModelWorker()
        .processOfTable(table, process)
        .then((made) => !outdated && setState({ key, made }))
        .catch((fault: unknown) => !outdated && notifyThrown(fault));
    }, PAUSE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [table, number, name, key]);
  if (table.trim() === '') return { made: undefined, busy: false };
  return { made: state.made, busy: state.key !== key };
}
