import type { Release } from './Release';

/** Whether others were asked about a release with its planned date: from then on the date changes by a step that is recorded. */
export const isDateOnRecord = ({ events }: Pick<Release, 'events'>): boolean =>
  events.some(({ step }) => step === 'open-consultation');
