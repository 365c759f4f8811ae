import type { Problem } from '../../../core/problem';
import { releasePath } from '../../../core/release/paths';
import type { Release } from '../../../core/release/Release';
import { standingOf } from '../../../core/release/standingOf';
import type { SiteConsultation } from './SiteConsultation';

/**
 * What the consultation pack of a release is made with: the edition that is consulted on, and until when. A problem where the
 * release is not out for consultation.
 *
 * @param replyTo e-mail address for responses
 */
export function consultationOf(
  release: Release,
  replyTo?: string,
): { consultation: SiteConsultation; problem?: undefined } | { consultation?: undefined; problem: Problem } {
  const { consultation: held } = standingOf(release).standing;
  const edition = release.editions.find(({ number }) => number === held?.edition);
  if (!held || !edition) return { problem: notHeld(release) };
  return {
    consultation: {
      release: release.id,
      edition: edition.number,
      seal: edition.seal,
      opens: held.opens,
      closes: held.closes,
      ...(replyTo !== undefined && { replyTo }),
    },
  };
}

const notHeld = ({ id }: Release): Problem => ({
  code: 'REV-NO-CONSULTATION',
  severity: 'error',
  where: { fileName: releasePath(id) },
  message: `Release ${id} is not out for consultation, so that there is no pack of it.`,
  remedy: 'Open its consultation first.',
});
