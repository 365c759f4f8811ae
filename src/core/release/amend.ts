import { formed, type Advanced } from './advance';
import { isAhead, planGuards, type Plan } from './createRelease';
import { guard, mayPass, unmet } from './guards/Guard';
import { isDateOnRecord } from './isDateOnRecord';
import { releasePath } from './paths';
import type { Release } from './Release';
import type { ReleaseFacts } from './ReleaseFacts';
import { standingOf } from './standingOf';
import { stateInWords } from './states';
import type { Stage } from './transitions';

/** Up to when a plan can be changed: what was approved stays as it was approved. */
const OPEN: readonly Stage[] = ['draft', 'internal review', 'in consultation'];

/**
 * Changes what a release is planned to be. Its number, editions and events are no part of that; nor is its date, once others were
 * asked about it: the step `change-date` changes it then.
 */
export function amend(
  release: Release,
  changes: Partial<Omit<Plan, 'id'>>,
  { now, releases }: Pick<ReleaseFacts, 'now' | 'releases'>,
): Advanced {
  const { standing, problems } = standingOf(release);
  if (problems.length > 0) return { problems };
  const given = Object.fromEntries(
    Object.entries(changes).filter(
      ([part, value]) => value !== undefined && value !== release[part as keyof typeof changes],
    ),
  );
  const late = OPEN.includes(standing.stage) ? [] : Object.keys(given).filter((part) => part !== 'goLive');
  const amended = { ...release, ...given };
  const isOtherDay = amended.goLive !== release.goLive;
  const guards = [
    guard(
      'REL-AMEND',
      late.length === 0,
      '',
      `Release ${release.id} is ${stateInWords(standing.stage)}: its ${late.join(', ')} cannot be changed any more.`,
      'Take the release back a step first.',
    ),
    guard(
      'REL-AMEND',
      !isOtherDay || !isDateOnRecord(release),
      '',
      `The planned date of release ${release.id} was put before others: it does not change without a record.`,
      'Take the step "change-date", which keeps the former date and the reason.',
    ),
    ...(isOtherDay ? [isAhead(amended.goLive, now)] : []),
    ...planGuards(amended, releases),
  ];
  if (!mayPass(guards)) return { problems: unmet(guards, releasePath(release.id)) };
  return formed(amended);
}
