import { FolderDown, Globe } from 'lucide-react';
import { useState } from 'react';
import type { Edition, Release } from '../../../core/release/Release';
import { standingOf } from '../../../core/release/standingOf';
import { consultationOf } from '../../../publish/site/consultation/consultationOf';
import { zipOfTree } from '../../../repository/treeZip';
import { Button } from '../../ui/Button';
import { dateTimeText } from '../../ui/dates';
import { download } from '../../ui/download';
import { ProblemList } from '../../ui/ProblemList';
import type { LibraryNow } from '../data/library-now';
import { useEdition } from '../data/useEdition';
import { PublishReleaseDialog } from '../publish/PublishReleaseDialog';
import { EditionFiles } from './EditionFiles';
import { diffInWords, filesDiff } from './edition-diff';

interface EditionCardProps {
  release: Release;
  releases: readonly Release[];
  edition: Edition;
  /** The edition before it. */
  before?: Edition;
  library?: LibraryNow;
  isOpen: boolean;
}

/** One edition: its seal, what differs, its files, and what can be made of it. */
export function EditionCard({ release, releases, edition, before, library, isOpen }: EditionCardProps) {
  const { number, frozenAt, by, note, contents, seal } = edition;
  const read = useEdition(release, number);
  const [isPublishing, setIsPublishing] = useState(false);
  const title = `Edition ${number}`;
  const tree = read?.tree;
  const uses = usesOf(release, number);
  const isIntact = tree !== undefined;
  const mayBePack = consultationOf(release).consultation?.edition === number;
  const now = library && filesDiff(contents, library.contents);

  return (
    <section className="release-part edition" aria-labelledby={`edition-${number}`}>
      <div className="release-title">
        <h3 id={`edition-${number}`}>
          {title}{' '}
          {uses.map((use) => (
            <span key={use} className="badge" data-tone="info">
              {use}
            </span>
          ))}
        </h3>
        <div className="button-row">
          <Button
            icon={<FolderDown size={14} aria-hidden="true" />}
            isDisabled={!isIntact}
            onPress={() => tree && download(zipBlob(tree), `bam-${release.id}-edition-${number}.zip`)}
          >
            Download as zip
          </Button>
          <Button
            icon={<Globe size={14} aria-hidden="true" />}
            isDisabled={!isIntact}
            onPress={() => setIsPublishing(true)}
          >
            {mayBePack ? 'Consultation pack or website…' : 'Make the website…'}
          </Button>
        </div>
      </div>
      <dl className="edition-facts">
        <dt>Frozen</dt>
        <dd>
          <time dateTime={frozenAt}>{dateTimeText(frozenAt)}</time> by {by}
          {note && `: ${note}`}
        </dd>
        <dt>Seal</dt>
        <dd>
          <span className="badge" data-tone={read ? (isIntact ? 'success' : 'error') : ''}>
            {read ? (isIntact ? 'intact' : 'broken') : 'checking…'}
          </span>{' '}
          <code>{seal}</code>
        </dd>
        {before && (
          <>
            <dt>Since edition {before.number}</dt>
            <dd>{diffInWords(filesDiff(before.contents, contents)) || 'nothing changed'}</dd>
          </>
        )}
        {now && (
          <>
            <dt>The library now</dt>
            <dd>{diffInWords(now) ? `differs: ${diffInWords(now)}` : 'is as it was frozen'}</dd>
          </>
        )}
      </dl>
      {read && read.problems.length > 0 && <ProblemList problems={read.problems} />}
      <EditionFiles release={release} edition={edition} tree={tree} diff={now} isOpen={isOpen} />
      {isPublishing && (
        <PublishReleaseDialog
          release={release}
          releases={releases}
          edition={number}
          onClose={() => setIsPublishing(false)}
        />
      )}
    </section>
  );
}

const zipBlob = (tree: ReadonlyMap<string, string>) =>
  new Blob([zipOfTree(tree) as BlobPart], { type: 'application/zip' });

/** What the edition is: consulted on, approved, published, live. */
function usesOf(release: Release, number: number): string[] {
  const { consultation, approval, publication, goLive } = standingOf(release).standing;
  return [
    consultation?.edition === number && 'consulted on',
    approval?.edition === number && 'approved',
    publication?.edition === number && (goLive ? 'published, set to go live' : 'published'),
  ].filter((use) => use !== false);
}
