import { useState } from 'react';
import type { Release } from '../../../core/release/Release';
import { datedFileName } from '../../library/export/file-names';
import { makeSites } from '../../publish/publish-worker';
import { SiteProgressBar } from '../../publish/SiteProgressBar';
import { useSiteMaker } from '../../publish/useSiteMaker';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { nowText } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { publishedReleases } from './what-is-published';

interface PublishAllDialogProps {
  releases: readonly Release[];
  onClose: () => void;
}

/** Makes the websites of all published releases side by side, with the addresses that follow the live one. */
export function PublishAllDialog({ releases, onClose }: PublishAllDialogProps) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const { progress, make, stop } = useSiteMaker();
  const [documents, setDocuments] = useState(true);

  const run = async () => {
    const now = nowText();
    const made = await make(
      async (...rest) =>
        makeSites(await publishedReleases(repository, releases, now), { documents }, ...rest),
      datedFileName('releases', new Date(now), 'zip'),
    );
    if (!made) return;
    notify({ tone: 'success', text: 'The websites were made. Unpack the file and open index.html.' });
    onClose();
  };

  return (
    <Dialog
      title="Website of all releases"
      isOpen
      onClose={onClose}
      footer={
        progress ? (
          <Button onPress={stop}>Stop</Button>
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
        Every release that is published, live or superseded, each in a folder of its own. The first page leads
        to the live one. Made of what each release froze; nothing leaves this browser.
      </p>
      <Checkbox isSelected={documents} onChange={setDocuments} isDisabled={progress !== undefined}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && <SiteProgressBar progress={progress} />}
    </Dialog>
  );
}
