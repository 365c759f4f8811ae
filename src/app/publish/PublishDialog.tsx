import { useState } from 'react';
import { datedFileName } from '../library/export/file-names';
import { libraryTreeNow } from '../library/export/library-tree-now';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { TextField } from '../ui/TextField';
import { makeSite } from './publish-worker';
import { SiteDialog } from './SiteDialog';
import { useSiteMaker } from './useSiteMaker';

/** Makes the static website of the library: a zip to unpack on any web server, or in a folder. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const [title, setTitle] = useState('Working draft');
  const [state, setState] = useState('');
  const [documents, setDocuments] = useState(true);
  const { progress, make, stop } = useSiteMaker();

  const run = async () => {
    const now = new Date();
    const release = {
      title: title.trim() || 'Working draft',
      date: now.toISOString().slice(0, 10),
      ...(state.trim() && { state: state.trim() }),
    };
    const made = await make(
      async (...rest) => makeSite(await libraryTreeNow(repository), { release, documents }, ...rest),
      datedFileName('site', now, 'zip'),
    );
    if (!made) return;
    notify({ tone: 'success', text: 'The website was made. Unpack the file and open index.html.' });
    onClose();
  };

  return (
    <SiteDialog
      title="Publish as a website"
      action="Make the website"
      progress={progress}
      documents={documents}
      onDocuments={setDocuments}
      onMake={() => void run()}
      onStop={stop}
      onClose={onClose}
    >
      <p>
        Plain files that need no server and no licence: a page for every view of every process, with search,
        registers and downloads. Nothing leaves this browser.
      </p>
      <TextField label="Release" value={title} onChange={setTitle} isDisabled={progress !== undefined} />
      <TextField
        label="State"
        description="Shown beside the release, such as “in consultation”. May be left empty."
        value={state}
        onChange={setState}
        isDisabled={progress !== undefined}
      />
    </SiteDialog>
  );
}
