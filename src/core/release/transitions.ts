import type { ReleaseState, ReleaseStep } from './Release';

/**
 * Where the events of one release have brought it. `live` says that its switch is set: it may be for a day to come, and another
 * release may have followed since; `stateOf` knows both.
 */
export type Stage = Exclude<ReleaseState, 'superseded'>;

export interface Transition {
  /** For a button or a heading. */
  title: string;
  from: readonly Stage[];
  /** Left out by a step that stays where it is. */
  to?: Stage;
  /** Leads back, and so asks for a reason. */
  back?: true;
  /** Freezes the library as it is as the next edition. */
  freezes?: true;
}

/** Every step after `create`, in the order in which a release goes through them. */
export const TRANSITIONS: Readonly<Record<Exclude<ReleaseStep, 'create'>, Transition>> = {
  'start-review': {
    title: 'Start the internal review',
    from: ['draft'],
    to: 'internal review',
    freezes: true,
  },
  'return-to-draft': { title: 'Return to draft', from: ['internal review'], to: 'draft', back: true },
  'open-consultation': {
    title: 'Open the consultation',
    from: ['internal review'],
    to: 'in consultation',
  },
  'extend-consultation': { title: 'Extend the consultation', from: ['in consultation'] },
  revise: {
    title: 'Freeze a revised edition',
    from: ['internal review', 'in consultation'],
    freezes: true,
  },
  'withdraw-consultation': {
    title: 'Withdraw the consultation',
    from: ['in consultation'],
    to: 'draft',
    back: true,
  },
  approve: { title: 'Approve', from: ['in consultation'], to: 'approved' },
  'revoke-approval': { title: 'Revoke the approval', from: ['approved'], to: 'in consultation', back: true },
  publish: { title: 'Publish beside the live release', from: ['approved'], to: 'published' },
  unpublish: { title: 'Take back the publication', from: ['published'], to: 'approved', back: true },
  'go-live': { title: 'Go live', from: ['published'], to: 'live' },
  'undo-go-live': { title: 'Undo going live', from: ['live'], to: 'published', back: true },
  'change-date': {
    title: 'Change the planned date',
    from: ['draft', 'internal review', 'in consultation', 'approved', 'published'],
  },
};

export const transitionOf = (step: ReleaseStep): Transition | undefined =>
  step === 'create' ? undefined : TRANSITIONS[step];

/** The steps that lead on, or back, from a stage. */
export const stepsFrom = (stage: Stage): Exclude<ReleaseStep, 'create'>[] =>
  (Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[]).filter((step) =>
    TRANSITIONS[step].from.includes(stage),
  );
