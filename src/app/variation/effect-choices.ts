import type { Effect, FlowEffect, Mark, Variation } from '../../core/variation/types';

/** One way in which a layer may differ at a baseline element, as people choose it. */
export interface EffectChoice {
  /** The mark that the canvas shows for it. */
  id: Extract<Mark, 'not-applicable-skip' | 'not-applicable-block' | 'replaced' | 'changed' | 'noted'>;
  effect: Effect;
  flow?: FlowEffect;
  label: string;
  explanation: string;
}

export const EFFECT_CHOICES: readonly EffectChoice[] = [
  {
    id: 'not-applicable-skip',
    effect: 'not-applicable',
    flow: 'skip',
    label: 'Not applicable: skip',
    explanation: 'The step does not happen; the flow goes on from the step before to the step after.',
  },
  {
    id: 'not-applicable-block',
    effect: 'not-applicable',
    flow: 'block',
    label: 'Not applicable: end here',
    explanation: 'The step does not happen, and neither does what only it leads to.',
  },
  {
    id: 'replaced',
    effect: 'replaced',
    label: 'Replaced',
    explanation: 'Steps that the layer draws take its place.',
  },
  {
    id: 'changed',
    effect: 'changed',
    label: 'Changed',
    explanation: 'The step stays in place; its name, lane, service requests or the like differ.',
  },
  {
    id: 'noted',
    effect: 'noted',
    label: 'Noted',
    explanation: 'Same step, same flow; the reason explains a difference in how it is processed.',
  },
];

/** The choice that a recorded variation stands for; `flow` defaults to skip. */
export function choiceOf({ effect, flow }: Pick<Variation, 'effect' | 'flow'>): EffectChoice {
  const found = EFFECT_CHOICES.find(
    (choice) => choice.effect === effect && (choice.flow === undefined || choice.flow === (flow ?? 'skip')),
  );
  return found ?? EFFECT_CHOICES[0]!;
}

/** Flows, data and the like are passed by or noted; only a step can be replaced. */
export function choicesFor(type: string): readonly EffectChoice[] {
  const isStep = /(Task|Event|Gateway|SubProcess|Activity|Transaction)$/.test(type);
  return isStep ? EFFECT_CHOICES : EFFECT_CHOICES.filter(({ id }) => id !== 'replaced');
}

/** What a layer may say of a whole process. */
export const PROCESS_CHOICES: readonly EffectChoice[] = [
  {
    id: 'not-applicable-skip',
    effect: 'not-applicable',
    flow: 'skip',
    label: 'Not applicable',
    explanation: 'The whole process does not happen; what it says step by step is kept.',
  },
  {
    id: 'noted',
    effect: 'noted',
    label: 'Noted',
    explanation: 'The process applies; the reason explains what is different about it as a whole.',
  },
];
