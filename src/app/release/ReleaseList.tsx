import { PackageOpen } from 'lucide-react';
import type { ReleaseList as Releases } from '../../repository/Repository';
import { dateText } from '../ui/dates';
import { EmptyState } from '../ui/EmptyState';
import { ProblemList } from '../ui/ProblemList';
import { ReleaseLink } from './ReleaseLink';

/** All releases, the newest first. */
export function ReleaseList({ list: { releases, problems } }: { list: Releases }) {
  return (
    <div className="release-scroll">
      <div className="release-body">
        <header className="release-title">
          <h2>Releases</h2>
        </header>
        {problems.length > 0 && <ProblemList problems={problems} />}
        {releases.length === 0 ? (
          <EmptyState icon={<PackageOpen size={32} />} title="No release yet">
            <p>
              A release freezes the library, takes it through review and consultation, and goes live on its
              date.
            </p>
          </EmptyState>
        ) : (
          <ul className="release-list">
            {[...releases].reverse().map(({ id, title, goLive }) => (
              <li key={id}>
                <ReleaseLink to={{ id }}>
                  {id} {title}
                </ReleaseLink>
                <span>{dateText(goLive)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
