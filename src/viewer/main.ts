import { sayWhichIsLive } from './live-release';
import { connectPapers } from './connected';
import { paperOf, type Paper } from './Paper';
import { unfoldPartsForPrint } from './printed-parts';
import { startSearch } from './search';
import { followSteps } from './steps';

/** The site's script: it adds to pages that can be read without it. It may stand inside a page that is still being read. */
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  const papers = [...document.querySelectorAll<HTMLElement>('figure.diagram')].map(paperOf);
  for (const sides of document.querySelectorAll('.sides')) {
    const own = papers.filter(({ figure }: Paper) => sides.contains(figure));
    connectPapers(own);
    showFirstChange(own);
  }
  followSteps(papers);
  startSearch();
  sayWhichIsLive();
  unfoldPartsForPrint();
}

/** Drawings of two releases begin where they differ; the one beside follows. */
function showFirstChange(papers: readonly Paper[]): void {
  for (const paper of papers.toReversed()) {
    // A pool or lane that changed is in sight anyway, and its middle says nothing.
    const [first] = paper.figure.querySelectorAll('g[role="img"][data-changed]');
    if (!first) continue;
    paper.reveal(first);
    return;
  }
}
