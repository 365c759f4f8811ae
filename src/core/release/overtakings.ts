import { compareNumbers } from '../catalogue/numbers';
import { dateInWords } from '../calendar/date-in-words';
import type { Problem } from '../problem';
import { releasePath } from './paths';
import type { Release } from './Release';
import type { Standing } from './Standing';
import { standingOf } from './standingOf';
import { stateInWords } from './states';

/** A release that goes live before one of a lower number does, which then can go live no more (rules G11 and G12). */
export interface Overtaking {
  /** The one with the lower number, which is overtaken. */
  earlier: Release;
  later: Release;
  message: string;
  remedy: string;
}

/**
 * Releases that overtake others: by a switch that is set while the lower one has none, or by the dates that both are planned for. A
 * mere draft is overtaken by dates only: nobody waits for one that another has gone before. Cost: releases squared.
 *
 * @param assumed a release as if its switch were set for a day
 */
export function overtakings(
  releases: readonly Release[],
  assumed?: { id: string; on: string },
): Overtaking[] {
  const known = releases
    .map((release) => ({ release, standing: standingOf(release).standing }))
    .map(({ release, standing }) => ({
      release,
      standing,
      on: assumed?.id === release.id ? assumed.on : standing.goLive?.on,
    }))
    .sort((a, b) => compareNumbers(a.release.id, b.release.id));
  return known.flatMap((earlier, at) =>
    known.slice(at + 1).flatMap((later) => {
      // Two switches that are set are in order, or REL-ORDER refused the second.
      if (earlier.on !== undefined) return [];
      if (later.on !== undefined)
        return earlier.standing.stage === 'draft' ? [] : [bySwitch(earlier, later.release, later.on)];
      return later.release.goLive <= earlier.release.goLive ? [byPlan(earlier.release, later.release)] : [];
    }),
  );
}

/** The same for a list of problems, each at the record of the release that is overtaken. */
export const checkOvertakings = (releases: readonly Release[]): Problem[] =>
  overtakings(releases).map(({ earlier: { id }, message, remedy }) => ({
    code: 'REL-OVERTAKES',
    severity: 'warning',
    where: { fileName: releasePath(id) },
    message,
    remedy,
  }));

const bySwitch = (
  { release: earlier, standing }: { release: Release; standing: Standing },
  later: Release,
  on: string,
): Overtaking => ({
  earlier,
  later,
  message: `Release ${later.id} is live from ${dateInWords(on)}, and release ${earlier.id}, which is ${stateInWords(standing.stage)}, is not live before it: from that day on ${earlier.id} cannot go live any more.`,
  remedy: `Let ${earlier.id} go live before that day, or choose a later day for ${later.id}; if ${earlier.id} is given up, take it back to draft with that as the reason.`,
});

const byPlan = (earlier: Release, later: Release): Overtaking => ({
  earlier,
  later,
  message: `Release ${later.id} is planned for ${dateInWords(later.goLive)}, and release ${earlier.id} for ${dateInWords(earlier.goLive)}: ${later.id} would overtake it, and ${earlier.id} could not go live any more.`,
  remedy: `Plan ${later.id} for a later day than ${earlier.id}, or ${earlier.id} for an earlier one.`,
});
