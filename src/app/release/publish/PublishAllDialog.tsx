import type { Release } from '../../../core/release/Release';
import { datedFileName } from '../../library/export/file-names';
import { makeSites } from '../../publish/publish-worker';
import { SiteDialog, type SiteMaking } from '../../publish/SiteDialog';
import { useRepository } from '../../state/RepositoryContext';
import { nowText } from '../../state/useNow';
import { publishedReleases } from './what-is-published';

interface PublishAllDialogProps {
  releases: readonly Release[];
  onClose: () => void;
}

/** Makes the websites of all published releases side by side, with the addresses that follow the live one. */
export function PublishAllDialog({ releases, onClose }: PublishAllDialogProps) {
  const repository = useRepository();

  const making = (): SiteMaking => {
    const now = nowText();
    return {
      fileName: datedFileName('releases', new Date(now), 'zip'),
      work: async (choice, ...rest) =>
        makeSites(await publishedReleases(repository, releases, now), choice, ...rest),
      said: 'The websites were made. Unpack the file and open index.html.',
    };
  };

  return (
    <SiteDialog title="Website of all releases" siteOf="releases" making={making} onClose={onClose}>
      {() => (
        <p>
          Every release that is published, live or superseded, each in a folder of its own. The first page
          leads to the live one. Made of what each release froze; nothing leaves this browser.
        </p>
      )}
    </SiteDialog>
  );
}
