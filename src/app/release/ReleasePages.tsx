import { Loader, PackageOpen } from 'lucide-react';
import { useWorkspace } from '../state/store';
import { EmptyState } from '../ui/EmptyState';
import { useReleases } from './data/useReleases';
import { ReleaseLink } from './ReleaseLink';
import { ReleaseList } from './list/ReleaseList';
import { ReleasePage } from './ReleasePage';
import './release.css';

/** The list of releases, or one of them. */
export function ReleasePages() {
  const id = useWorkspace((s) => s.place.release?.id);
  const list = useReleases();
  if (!list)
    return (
      <p role="status" className="release-reading">
        <Loader size={14} className="spinner" aria-hidden="true" /> Reading the releases…
      </p>
    );
  if (id === undefined) return <ReleaseList list={list} />;
  const release = list.releases.find((each) => each.id === id);
  if (release) return <ReleasePage key={id} release={release} releases={list.releases} />;
  return (
    <EmptyState icon={<PackageOpen size={32} />} title={`There is no release ${id} in this library`}>
      <p>
        <ReleaseLink to={{}}>See the releases that there are</ReleaseLink>
      </p>
    </EmptyState>
  );
}
