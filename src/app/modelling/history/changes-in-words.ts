import { CHANGE_CLASSES } from '../../../core/comparison/change';
import { CHANGE_STYLES } from '../../../core/comparison/change-styles';
import type { SeenChange } from '../../work/ModelApi';

/** What a revision changed, to be read in a list of revisions. */
export interface RevisionChanges {
  /** How many changes of each class: `2 flow, 1 wording, 3 layout`. */
  summary: string;
  /** The first changes of meaning, one sentence each. */
  sentences: string[];
  /** How many changes of meaning come after those. */
  more: number;
}

const MOST = 6;

/** A comparison in a few words. What is only drawn differently is counted, and not told one by one. */
export function changesInWords(changes: readonly SeenChange[]): RevisionChanges {
  const counts = CHANGE_CLASSES.map((name) => {
    const count = changes.filter((change) => change.class === name).length;
    return count > 0 ? `${count} ${CHANGE_STYLES[name].label.toLowerCase()}` : '';
  });
  const meaning = changes.filter((change) => change.class !== 'layout');
  return {
    summary: counts.filter(Boolean).join(', ') || 'No change',
    sentences: meaning.slice(0, MOST).map(({ sentence }) => sentence),
    more: Math.max(0, meaning.length - MOST),
  };
}
