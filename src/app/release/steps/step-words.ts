import type { ReleaseState, ReleaseStep } from '../../../core/release/Release';
import { transitionOf } from '../../../core/release/transitions';

export const stepTitle = (step: ReleaseStep): string => transitionOf(step)?.title ?? 'Create the release';

/** How each state is shown; the tone is that of a badge. */
export const STATE_TONES: Readonly<Record<ReleaseState, string>> = {
  draft: '',
  'internal review': 'info',
  'in consultation': 'info',
  approved: 'info',
  published: 'layer',
  live: 'success',
  superseded: '',
};

/** What a step does, for whoever is about to take it. */
export const STEP_HINTS: Readonly<Record<ReleaseStep, string>> = {
  create: 'Begins a draft that holds nothing yet.',
  'start-review':
    'Freezes the library as it is saved now as an edition, for people of your own organisation to look at.',
  'return-to-draft': 'Goes back to a draft. The editions and comments are kept.',
  'open-consultation':
    'Puts the newest edition before the parties, for at least 20 working days in England and Wales.',
  'extend-consultation': 'Gives the parties more time.',
  revise: 'Freezes the library as it is saved now as the next edition: what the comments have changed.',
  'withdraw-consultation': 'Ends the consultation and goes back to a draft. The comments are kept.',
  approve: 'Records that the newest edition was approved, and by which decision.',
  'revoke-approval': 'Takes the approval back; the release is in consultation again.',
  publish: 'Puts the approved edition beside the live release, for everybody to prepare.',
  unpublish: 'Takes the publication back; the release is approved, not published.',
  'go-live': 'Sets the switch: on its day this release is the one that holds, and the old one is superseded.',
  'undo-go-live': 'Takes the switch back; the release before is live again.',
  'change-date': 'Plans another day for going live. The record keeps the former day and the reason.',
};

/** The event of a step that was taken, for the record. */
export const STEP_DONE: Readonly<Record<ReleaseStep, string>> = {
  create: 'Created',
  'start-review': 'Internal review started',
  'return-to-draft': 'Returned to draft',
  'open-consultation': 'Consultation opened',
  'extend-consultation': 'Consultation extended',
  revise: 'Revised edition frozen',
  'withdraw-consultation': 'Consultation withdrawn',
  approve: 'Approved',
  'revoke-approval': 'Approval revoked',
  publish: 'Published',
  unpublish: 'Publication taken back',
  'go-live': 'Set to go live',
  'undo-go-live': 'Going live undone',
  'change-date': 'Planned date changed',
};
