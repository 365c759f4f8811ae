import { useEffect, useRef, useState } from 'react';
import { datedFileName } from '../library/export/file-names';
import { libraryTreeNow } from '../library/export/library-tree-now';
import { notifyThrown } from '../library/notify';
import { useRepository } from '../state/RepositoryContext';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { download } from '../ui/download';
import { TextField } from '../ui/TextField';
import { makeSite } from './publish-worker';

interface Done {
  done: number;
  total: number;
  name: string;
}

/** Makes the static website of the library: a zip to unpack on any web server, or in a folder. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const [title, setTitle] = useState('Working draft');
  const [state, setState] = useState('');
  const [documents, setDocuments] = useState(true);
  const [progress, setProgress] = useState<Done>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    const stop = (running.current = new AbortController());
    setProgress({ done: 0, total: 1, name: '' });
    try {
      const now = new Date();
      const release = {
        title: title.trim() || 'Working draft',
        date: now.toISOString().slice(0, 10),
        ...(state.trim() && { state: state.trim() }),
      };
      const tell = (done: number, total: number, name: string) => setProgress({ done, total, name });
      const zip = await makeSite(await libraryTreeNow(repository), { release, documents }, tell, stop.signal);
      download(new Blob([zip as BlobPart], { type: 'application/zip' }), datedFileName('site', now, 'zip'));
      notify({ tone: 'success', text: 'The website was made. Unpack the file and open index.html.' });
      onClose();
    } catch (error) {
      if (!stop.signal.aborted) notifyThrown(error);
    } finally {
      setProgress(undefined);
    }
  };

  return (
    <Dialog
      title="Publish as a website"
      isOpen
      onClose={onClose}
      footer={
        progress ? (
          <Button onPress={() => running.current?.abort()}>Stop</Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button tone="primary" onPress={() => void run()}>
              Make the website
            </Button>
          </>
        )
      }
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
      <Checkbox isSelected={documents} onChange={setDocuments} isDisabled={progress !== undefined}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && (
        <div className="publish-progress">
          <progress aria-label="Making the website" value={progress.done} max={progress.total} />
          <p role="status">
            {progress.name
              ? `${progress.done + 1} of ${progress.total}: ${progress.name}`
              : 'Reading the library'}
          </p>
        </div>
      )}
    </Dialog>
  );
}
