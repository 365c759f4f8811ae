import { useState } from 'react';
import { datedFileName } from '../library/export/file-names';
import { libraryTreeNow } from '../library/export/library-tree-now';
import { useRepository } from '../state/RepositoryContext';
import { TextField } from '../ui/TextField';
import { makeSite } from './publish-worker';
import { SiteDialog, type SiteMaking } from './SiteDialog';

/** Makes the static website of the library: a zip to unpack on any web server, or in a folder. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const repository = useRepository();
  const [title, setTitle] = useState('Working draft');
  const [state, setState] = useState('');

  const making = (): SiteMaking => {
    const now = new Date();
    const release = {
      title: title.trim() || 'Working draft',
      date: now.toISOString().slice(0, 10),
      ...(state.trim() && { state: state.trim() }),
    };
    return {
      fileName: datedFileName('site', now, 'zip'),
      work: async (choice, ...rest) =>
        makeSite(await libraryTreeNow(repository), { release, ...choice }, ...rest),
      said: 'The website was made. Unpack the file and open index.html.',
    };
  };

  return (
    <SiteDialog title="Publish as a website" siteOf="library" making={making} onClose={onClose}>
      {(isBusy) => (
        <>
          <p>
            Plain files that need no server and no licence: a page for every view of every process, with
            search, registers and downloads. Nothing leaves this browser.
          </p>
          <TextField label="Release" value={title} onChange={setTitle} isDisabled={isBusy} />
          <TextField
            label="State"
            description="Shown beside the release, such as “in consultation”. May be left empty."
            value={state}
            onChange={setState}
            isDisabled={isBusy}
          />
        </>
      )}
    </SiteDialog>
  );
}
