import { Snowflake } from 'lucide-react';
import { useWorkspace } from '../../state/store';
import { EmptyState } from '../../ui/EmptyState';
import { useLibraryNow } from '../data/useLibraryNow';
import type { ReleaseTabProps } from '../tabs';
import { EditionCard } from './EditionCard';
import { FrozenProcess } from './FrozenProcess';

/** What the release froze, edition by edition; and a frozen process, where the address names one. */
export function EditionsTab({ release, releases }: ReleaseTabProps) {
  const parameters = useWorkspace((s) => s.place.release?.parameters);
  const library = useLibraryNow();
  const asked = Number(parameters?.['edition'] ?? NaN);
  const edition = release.editions.find(({ number }) => number === asked);
  const file = parameters?.['file'];
  if (edition && file !== undefined && Object.hasOwn(edition.contents, file))
    return <FrozenProcess key={`${asked} ${file}`} release={release} edition={edition} path={file} />;

  if (release.editions.length === 0)
    return (
      <EmptyState icon={<Snowflake size={32} />} title="Nothing is frozen yet">
        <p>
          Starting the internal review freezes the first edition: every process and register as it is then.
        </p>
      </EmptyState>
    );
  return (
    <div className="release-scroll">
      <div className="release-body">
        {[...release.editions].reverse().map((each, at, all) => (
          <EditionCard
            key={each.number}
            release={release}
            releases={releases}
            edition={each}
            before={all[at + 1]}
            library={library}
            isOpen={each.number === asked || (at === 0 && Number.isNaN(asked))}
          />
        ))}
      </div>
    </div>
  );
}
