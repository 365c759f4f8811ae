import { Suspense } from 'react';
import { dateInBritain } from '../../core/calendar/dates';
import { stateOf } from '../../core/release/states';
import { useNow } from '../state/useNow';
import { StateBadge } from './StateBadge';
import { useWorkspace } from '../state/store';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingTab } from './LoadingTab';
import { ReleaseLink } from './ReleaseLink';
import { RELEASE_TABS, type ReleaseTabProps } from './tabs';

/** One release, with its tabs. */
export function ReleasePage({ release, releases }: ReleaseTabProps) {
  const asked = useWorkspace((s) => s.place.release?.tab);
  const { id: tab, title, Panel } = RELEASE_TABS.find((each) => each.id === asked) ?? RELEASE_TABS[0];
  return (
    <>
      <header className="release-head">
        <h2>
          <ReleaseLink to={{}}>Releases</ReleaseLink> <span aria-hidden="true">/</span> {release.id}{' '}
          <StateBadge state={stateOf(release, releases, dateInBritain(useNow()))} />
        </h2>
        <nav aria-label="Release">
          {RELEASE_TABS.map(({ id, title: name }, at) => (
            <ReleaseLink key={id} to={{ id: release.id, ...(at > 0 && { tab: id }) }} isCurrent={id === tab}>
              {name}
            </ReleaseLink>
          ))}
        </nav>
      </header>
      <ErrorBoundary part={title} resetKey={tab}>
        <Suspense fallback={<LoadingTab title={title} />}>
          <Panel release={release} releases={releases} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
