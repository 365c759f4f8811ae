import type { SiteEntry } from '../search/site-search';
import type { Step } from './facts/steps';
import { sectionsOf } from './page';
import { processPath } from './paths';
import type { SiteContext } from './SiteContext';

/** Everything that the site's search finds: pages, processes, steps, service requests, impacts and terms. */
export function searchEntries(context: SiteContext): SiteEntry[] {
  const { serviceRequests, glossary } = context.input.registers;
  const entries: Omit<SiteEntry, 'id'>[] = sectionsOf(context.input).map(({ label, path }) => ({
    title: label,
    numbers: '',
    text: '',
    what: 'Page',
    path,
  }));
  for (const { stem, number, name, documentation, steps } of context.processes) {
    const page = processPath({ stem, view: 'baseline' });
    entries.push({
      title: `${number} ${name}`,
      numbers: number,
      text: documentation,
      what: 'Process',
      path: page,
    });
    for (const step of steps) {
      const { id, trace, layer, lane } = step;
      if (saysNothing(step)) continue;
      const place = layer === undefined ? page : processPath({ stem, view: 'overlay', layer });
      entries.push({
        title: step.label,
        numbers: [...trace.serviceRequests, trace.badSection].join(' '),
        text: [...step.documentation, trace.references, lane, layer ?? ''].join(' '),
        what: `Step of ${number} ${name}${layer === undefined ? '' : `, ${layer}`}`,
        path: `${place}#${id}`,
      });
    }
  }
  for (const { srv, name, smets1Note } of serviceRequests)
    entries.push({
      title: `${srv} ${name}`,
      numbers: srv,
      text: smets1Note,
      what: 'Service request',
      path: `service-requests.html#srv-${srv}`,
    });
  for (const {
    id,
    secDocument,
    section,
    badSection,
    badTarget,
    summary,
    openQuestion,
  } of context.impacts.values())
    entries.push({
      title: `${id} ${summary}`,
      numbers: badSection,
      text: [id, secDocument, section, badTarget, openQuestion].join(' '),
      what: 'SMETS1 impact',
      path: `impacts.html#${id}`,
    });
  for (const { term, expansion, definition } of glossary)
    entries.push({
      title: expansion ? `${term}: ${expansion}` : term,
      numbers: '',
      text: definition,
      what: 'Term',
      path: 'glossary.html',
    });
  return entries.map((entry, id) => ({ id, ...entry }));
}

/** A join without a name: nobody looks for it, and there are hundreds. */
const saysNothing = ({ name, documentation, trace }: Step): boolean =>
  !name && documentation.length === 0 && trace.serviceRequests.length === 0 && !trace.references;
