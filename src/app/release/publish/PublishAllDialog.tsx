import { useState } from 'react';
import type { Release } from '../../../core/release/Release';
import { datedFileName } from '../../library/export/file-names';
import { makeSites } from '../../publish/publish-worker';
import { SiteDialog } from '../../publish/SiteDialog';
import { useSiteMaker } from '../../publish/useSiteMaker';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { nowText } from '../../state/useNow';
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
    <SiteDialog
      title="Website of all releases"
      action="Make the website"
      progress={progress}
      documents={documents}
      onDocuments={setDocuments}
      onMake={() => void run()}
      onStop={stop}
      onClose={onClose}
    >
      <p>
        Every release that is published, live or superseded, each in a folder of its own. The first page leads
        to the live one. Made of what each release froze; nothing leaves this browser.
      </p>
    </SiteDialog>
  );
}
