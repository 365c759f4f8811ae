import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { unansweredInWords } from '../../../core/release/openComments';
import { standingOf } from '../../../core/release/standingOf';
import { liveReleaseOf, stateOf } from '../../../core/release/states';
import { Button } from '../../ui/Button';
import { dateText } from '../../ui/dates';
import { ProblemList } from '../../ui/ProblemList';
import { useReleaseFacts } from '../data/useReleaseFacts';
import { PlanDialog } from '../list/PlanDialog';
import { ReleaseLink } from '../ReleaseLink';
import { NextSteps } from '../steps/NextSteps';
import type { ReleaseTabProps } from '../tabs';
import { RecordTable } from './RecordTable';
import { StatePath } from './StatePath';

/** What the release brings, where it stands, what can be done next and what was done. */
export function OverviewTab({ release, releases }: ReleaseTabProps) {
  const known = useReleaseFacts(release, releases);
  const [isAmending, setIsAmending] = useState(false);
  const today = dateInBritain(known.now);
  const { standing, problems } = standingOf(release);
  const state = stateOf(release, releases, today);
  const live = liveReleaseOf(releases, today);
  const faults = [...problems, ...(known.edition?.problems ?? [])];
  const waiting = unansweredInWords(known.unanswered ?? []);
  const pending = standing.goLive && standing.goLive.on > today ? standing.goLive : undefined;

  return (
    <div className="release-scroll">
      <div className="release-body">
        <section className="release-part" aria-labelledby="release-summary">
          <div className="release-title">
            <h3 id="release-summary">{release.title}</h3>
            {state !== 'live' && state !== 'superseded' && (
              <Button icon={<Pencil size={14} aria-hidden="true" />} onPress={() => setIsAmending(true)}>
                Change…
              </Button>
            )}
          </div>
          {release.summary && <p className="release-summary">{release.summary}</p>}
          <p className="release-quiet">
            Planned to go live on {dateText(release.goLive)}.{' '}
            {release.previous !== undefined && (
              <>
                Follows <ReleaseLink to={{ id: release.previous }}>release {release.previous}</ReleaseLink>
                .{' '}
              </>
            )}
            {live && live.id !== release.id && (
              <>
                Live now: <ReleaseLink to={{ id: live.id }}>release {live.id}</ReleaseLink>.
              </>
            )}
          </p>
        </section>
        <StatePath release={release} state={state} standing={standing} />
        {pending && (
          <p className="release-notice">
            The switch is set: it goes live on {dateText(pending.on)} ({pending.reference}).
          </p>
        )}
        {state === 'in consultation' && standing.consultation && (
          <p className="release-notice">
            {today > standing.consultation.closes
              ? `The consultation closed on ${dateText(standing.consultation.closes)}. `
              : `The consultation closes on ${dateText(standing.consultation.closes)}. `}
            The pack for respondents is made under{' '}
            <ReleaseLink to={{ id: release.id, tab: 'editions' }}>Editions</ReleaseLink>; what they send back
            is imported under <ReleaseLink to={{ id: release.id, tab: 'comments' }}>Comments</ReleaseLink>.
          </p>
        )}
        {waiting && (
          <p className="release-notice" data-tone="warning">
            {waiting}{' '}
            <ReleaseLink to={{ id: release.id, tab: 'comments' }}>Answer them under Comments</ReleaseLink>.
          </p>
        )}
        {faults.length > 0 && <ProblemList problems={faults} />}
        <NextSteps release={release} releases={releases} known={known} />
        <RecordTable release={release} />
      </div>
      {isAmending && (
        <PlanDialog release={release} releases={releases} onClose={() => setIsAmending(false)} />
      )}
    </div>
  );
}
