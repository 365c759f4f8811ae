import { formed, type Advanced } from './advance';
import { planGuards, type Plan } from './createRelease';
import { guard, mayPass, unmet } from './guards/Guard';
import { releasePath } from './paths';
import type { Release, ReleaseState } from './Release';
import { standingOf } from './standingOf';

/** Up to when each part of the plan can be changed: what was approved stays as it was approved. */
const OPEN: Record<'title' | 'summary' | 'previous' | 'goLive', readonly ReleaseState[]> = {
  title: ['draft', 'internal review', 'in consultation'],
  summary: ['draft', 'internal review', 'in consultation'],
  previous: ['draft', 'internal review', 'in consultation'],
  goLive: ['draft', 'internal review', 'in consultation', 'approved', 'published'],
};

/** Changes what a release is planned to be. Its number, editions and events are no part of that. */
export function amend(
  release: Release,
  changes: Partial<Omit<Plan, 'id'>>,
  releases: readonly Release[],
): Advanced {
  const { standing, problems } = standingOf(release);
  if (problems.length > 0) return { problems };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const late = (Object.keys(given) as (keyof typeof OPEN)[]).filter(
    (part) => !OPEN[part].includes(standing.stage),
  );
  const amended = { ...release, ...given };
  const guards = [
    guard(
      'REL-AMEND',
      late.length === 0,
      '',
      `Release ${release.id} is ${standing.stage}: its ${late.join(', ')} cannot be changed any more.`,
      'Take the release back a step first.',
    ),
    ...planGuards(amended, releases),
  ];
  if (!mayPass(guards)) return { problems: unmet(guards, releasePath(release.id)) };
  return formed(amended);
}
