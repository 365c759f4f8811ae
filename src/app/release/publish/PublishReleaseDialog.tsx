import { useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import type { Release } from '../../../core/release/Release';
import { stateOf } from '../../../core/release/states';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { nowText } from '../../state/useNow';
import { SiteProgressBar } from '../../publish/SiteProgressBar';
import { useSiteMaker } from '../../publish/useSiteMaker';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { StoreError } from '../../../repository/failures';

interface PublishReleaseDialogProps {
  release: Release;
  releases: readonly Release[];
  edition: number;
  onClose: () => void;
}

/** Makes the website of an edition, from what was frozen and nothing else. */
export function PublishReleaseDialog({ release, releases, edition, onClose }: PublishReleaseDialogProps) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const { progress, make, stop } = useSiteMaker();
  const [documents, setDocuments] = useState(true);

  const run = async () => {
    const choice = {
      release: {
        id: release.id,
        title: `Release ${release.id}`,
        state: stateOf(release, releases, dateInBritain(nowText())),
        date: release.goLive,
      },
      documents,
    };
    const tree = repository.readEdition(release.id, edition).then((read) => {
      if (read.ok) return read.value;
      throw new StoreError(read.problems);
    });
    if (!(await make(tree, choice, `bam-${release.id}-edition-${edition}-site.zip`))) return;
    notify({ tone: 'success', text: 'The website was made. Unpack the file and open index.html.' });
    onClose();
  };

  return (
    <Dialog
      title={`Website of release ${release.id}, edition ${edition}`}
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
        Made of what this edition froze, not of the library as it is now. Plain files that need no server;
        nothing leaves this browser.
      </p>
      <Checkbox isSelected={documents} onChange={setDocuments} isDisabled={progress !== undefined}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && <SiteProgressBar progress={progress} />}
    </Dialog>
  );
}
