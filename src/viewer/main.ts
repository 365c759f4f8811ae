import { connectPapers } from './connected';
import { paperOf, type Paper } from './Paper';
import { startSearch } from './search';
import { followSteps } from './steps';

/** The site's script: it adds to pages that can be read without it. */
const papers = [...document.querySelectorAll<HTMLElement>('figure.diagram')].map(paperOf);
for (const sides of document.querySelectorAll('.sides'))
  connectPapers(papers.filter(({ figure }: Paper) => sides.contains(figure)));
followSteps(papers);
startSearch();
