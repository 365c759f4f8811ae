import type { ReleaseEvent } from './Release';
import { transitionOf, type Stage } from './transitions';

/** What the events of a release amount to. */
export interface Standing {
  stage: Stage;
  /** Number of the newest edition; 0 where none was frozen. */
  edition: number;
  /** The planned release date, as far as the record tells of it. */
  planned?: string;
  /** The consultation that is held or was held, unless it was withdrawn. */
  consultation?: { edition: number; opens: string; closes: string };
  approval?: { edition: number; at: string; by: string; reference: string };
  publication?: { edition: number; at: string; by: string };
  /** The switch: from `on` the release is live. */
  goLive?: { on: string; at: string; by: string; reference: string };
}

export const BLANK: Standing = { stage: 'draft', edition: 0 };

/** The standing after an event that was found to be in order (rules L1 to L9 of SPEC.md). */
export function after(standing: Standing, event: ReleaseEvent): Standing {
  const { at, by, reference = '' } = event;
  const transition = transitionOf(event.step);
  const next: Standing = { ...standing, stage: transition?.to ?? standing.stage };
  if (transition?.freezes) next.edition += 1;
  if (event.planned !== undefined) next.planned = event.planned;
  switch (event.step) {
    case 'open-consultation':
      next.consultation = { edition: next.edition, opens: event.opens!, closes: event.closes! };
      break;
    case 'extend-consultation':
      next.consultation = { ...standing.consultation!, closes: event.closes! };
      break;
    case 'withdraw-consultation':
      delete next.consultation;
      break;
    case 'approve':
      next.approval = { edition: next.edition, at, by, reference };
      break;
    case 'revoke-approval':
      delete next.approval;
      break;
    case 'publish':
      next.publication = { edition: next.edition, at, by };
      break;
    case 'unpublish':
      delete next.publication;
      break;
    case 'go-live':
      next.goLive = { on: event.effective!, at, by, reference };
      break;
    case 'undo-go-live':
      delete next.goLive;
  }
  return next;
}
