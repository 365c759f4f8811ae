import { Check, Circle, CircleDot } from 'lucide-react';
import { dateInBritain } from '../../../core/calendar/dates';
import type { Release, ReleaseState } from '../../../core/release/Release';
import type { Standing } from '../../../core/release/Standing';
import { transitionOf } from '../../../core/release/transitions';
import { dateText } from '../../ui/dates';

const PATH = ['draft', 'internal review', 'in consultation', 'approved', 'published', 'live'] as const;

interface StatePathProps {
  release: Release;
  state: ReleaseState;
  standing: Standing;
}

/** The way of a release, with where it stands. */
export function StatePath({ release, state, standing }: StatePathProps) {
  const path: readonly ReleaseState[] = state === 'superseded' ? [...PATH, 'superseded'] : PATH;
  const here = path.indexOf(state);
  return (
    <ol className="state-path" aria-label="The way of the release">
      {path.map((each, at) => (
        <li
          key={each}
          data-place={at < here ? 'past' : at === here ? 'here' : 'ahead'}
          aria-current={at === here ? 'step' : undefined}
        >
          {at < here ? (
            <Check size={14} aria-hidden="true" />
          ) : at === here ? (
            <CircleDot size={14} aria-hidden="true" />
          ) : (
            <Circle size={14} aria-hidden="true" />
          )}
          <span>
            {each}
            <small>{at <= here ? reachedOn(release, each, standing) : plannedFor(release, each)}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The day on which it came there last; the dates of a consultation. */
function reachedOn({ events }: Release, state: ReleaseState, { consultation, goLive }: Standing): string {
  if (state === 'in consultation' && consultation)
    return `${dateText(consultation.opens)} to ${dateText(consultation.closes)}`;
  if (state === 'live' && goLive) return `since ${dateText(goLive.on)}`;
  const event = events.findLast(({ step }) =>
    state === 'draft' ? step === 'create' : transitionOf(step)?.to === state && !transitionOf(step)?.back,
  );
  return event ? dateText(dateInBritain(event.at)) : '';
}

const plannedFor = ({ goLive }: Release, state: ReleaseState) =>
  state === 'live' ? `planned for ${dateText(goLive)}` : '';
