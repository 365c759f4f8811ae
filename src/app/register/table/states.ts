import type { ImpactState } from '../../../core/register/impactStatus';

/** How the state of an impact is shown, and what it means. */
export const STATES: Readonly<Record<ImpactState, { label: string; tone: string; explained: string }>> = {
  answered: {
    label: 'answered',
    tone: 'success',
    explained: 'A variation, a governance row or a register answers it.',
  },
  'no-change': {
    label: 'no model change',
    tone: '',
    explained: 'A written reason says why the models stay as they are.',
  },
  question: {
    label: 'question open',
    tone: 'warning',
    explained: 'A question about it still waits for its answer.',
  },
  open: { label: 'open', tone: 'error', explained: 'Nothing names it yet.' },
};
