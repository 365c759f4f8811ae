import { Globe, PackageOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { possibleSteps } from '../../../core/release/guardsOf';
import { checkOvertakings } from '../../../core/release/overtakings';
import type { Release } from '../../../core/release/Release';
import { liveReleaseOf, stateOf } from '../../../core/release/states';
import { standingOf } from '../../../core/release/standingOf';
import { transitionOf } from '../../../core/release/transitions';
import type { ReleaseList as Releases } from '../../../repository/Repository';
import { useNow } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { dateText } from '../../ui/dates';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import { ReleaseLink } from '../ReleaseLink';
import { StateBadge } from '../StateBadge';
import { stepTitle } from '../steps/step-words';
import { PublishAllDialog } from '../publish/PublishAllDialog';
import { BundledReleases } from './BundledReleases';
import { PlanDialog } from './PlanDialog';

/** All releases side by side, the newest first, with which one holds today. */
export function ReleaseList({ list: { releases, problems } }: { list: Releases }) {
  const today = dateInBritain(useNow());
  const [isCreating, setIsCreating] = useState(false);
  const [isPublishing, setIsPublishing] = useState(false);
  const warnings = checkOvertakings(releases);
  const hasPublished = releases.some((release) => standingOf(release).standing.publication);
  const create = (
    <Button tone="primary" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setIsCreating(true)}>
      New release…
    </Button>
  );
  return (
    <div className="release-scroll">
      <div className="release-body">
        <header className="release-title">
          <h2>Releases</h2>
          {releases.length > 0 && (
            <div className="button-row">
              {hasPublished && (
                <Button icon={<Globe size={14} aria-hidden="true" />} onPress={() => setIsPublishing(true)}>
                  Website of all releases…
                </Button>
              )}
              {create}
            </div>
          )}
        </header>
        {warnings.length + problems.length > 0 && <ProblemList problems={[...problems, ...warnings]} />}
        {releases.length === 0 ? (
          <EmptyState
            icon={<PackageOpen size={32} />}
            title="No release yet"
            actions={
              <>
                {create}
                <BundledReleases />
              </>
            }
          >
            <p>
              A release freezes the library, takes it through internal review, consultation and approval, and
              goes live on its day.
            </p>
            <p>A library zip brings the releases that it holds: drop it on this page.</p>
          </EmptyState>
        ) : (
          <>
            <LiveLine releases={releases} today={today} />
            <div className="release-table-scroll" role="region" aria-label="All releases" tabIndex={0}>
              <table className="release-table">
                <thead>
                  <tr>
                    <th scope="col">Release</th>
                    <th scope="col">State</th>
                    <th scope="col">Goes live</th>
                    <th scope="col">Edition</th>
                    <th scope="col">Next</th>
                  </tr>
                </thead>
                <tbody>
                  {[...releases].reverse().map((release) => (
                    <ReleaseRow key={release.id} release={release} releases={releases} today={today} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
      {isPublishing && <PublishAllDialog releases={releases} onClose={() => setIsPublishing(false)} />}
      {isCreating && <PlanDialog releases={releases} onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function LiveLine({ releases, today }: { releases: readonly Release[]; today: string }) {
  const live = liveReleaseOf(releases, today);
  if (!live) return <p className="release-notice">No release is live yet.</p>;
  const { goLive } = standingOf(live).standing;
  return (
    <p className="release-notice" data-tone="success">
      Live today:{' '}
      <ReleaseLink to={{ id: live.id }}>
        {live.id} {live.title}
      </ReleaseLink>
      {goLive && `, since ${dateText(goLive.on)}`}
    </p>
  );
}

function ReleaseRow({
  release,
  releases,
  today,
}: {
  release: Release;
  releases: readonly Release[];
  today: string;
}) {
  const { id, title, goLive, editions } = release;
  const { standing } = standingOf(release);
  const next = possibleSteps(release, releases, today).find(
    (step) => transitionOf(step)?.to && !transitionOf(step)?.back,
  );
  return (
    <tr>
      <th scope="row">
        <ReleaseLink to={{ id }}>{id}</ReleaseLink>
        <small>{title}</small>
      </th>
      <td>
        <StateBadge state={stateOf(release, releases, today)} />
      </td>
      <td>{dateText(standing.goLive?.on ?? goLive)}</td>
      <td>{editions.at(-1)?.number ?? 'none'}</td>
      <td>{next && stepTitle(next)}</td>
    </tr>
  );
}
