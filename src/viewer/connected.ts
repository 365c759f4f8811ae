import type { Paper } from './Paper';

/** Makes drawings that stand side by side move together. */
export function connectPapers(papers: readonly Paper[]): void {
  for (const paper of papers)
    paper.onMove((place) => {
      for (const other of papers) if (other !== paper) other.follow(place);
    });
}
