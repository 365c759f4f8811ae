import type { Paper } from './Paper';

/** Makes drawings that stand side by side move together. */
export function connectPapers(papers: readonly Paper[]): void {
  let isFollowing = false;
  for (const paper of papers) {
    paper.onMove((place) => {
      if (isFollowing) return;
      isFollowing = true;
      for (const other of papers) if (other !== paper) other.follow(place);
      // The scrolling that this causes is told in the next frame: it must not come back.
      requestAnimationFrame(() => (isFollowing = false));
    });
  }
}
