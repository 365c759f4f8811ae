import { useEffect } from 'react';
import { writeLedger } from '../../../core/register/ledger';
import { registerPath } from '../../../core/register/layout';
import { recordLinks } from '../../../core/register/recordLinks';
import { useRepository } from '../../state/RepositoryContext';
import type { RegisterData } from './RegisterData';

/**
 * Records what both sides of a new link say, as soon as all processes are read: from then on a change of either shows. Links of a
 * process with unsaved work wait until it is saved, because its words are still being written.
 */
export function useLinkRecords(data: RegisterData | undefined, drafts: ReadonlySet<string>): void {
  const repository = useRepository();
  useEffect(() => {
    if (!data?.register || data.reading > 0) return;
    const { register, statuses, files } = data;
    const settled = statuses.map((status) => ({
      ...status,
      links: status.links.filter(({ process }) => !drafts.has(process)),
    }));
    const links = recordLinks(register.links, settled);
    if (links.length === register.links.length) return;
    const path = registerPath(register.id, 'links');
    // Another tab may have done the same: then there is nothing left to do.
    void repository
      .saveFiles([{ path, text: writeLedger(links), expected: files.get(path) }], 'New links recorded')
      .catch(() => undefined);
  }, [repository, data, drafts]);
}
