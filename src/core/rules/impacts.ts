import type { AnyElement } from '../bpmn/model';
import { walk } from '../bpmn/walk';
import type { ImpactKind } from '../catalogue/impacts';
import type { Problem } from '../problem';
import { questionsOn } from '../variation/questions';
import { variationsOn } from '../variation/variations';
import type { Rule } from './Rule';

/** Kinds that a process answers with a variation or an open question; the others are for the text of the document. */
const ANSWERED: ReadonlySet<ImpactKind> = new Set([
  'additional-processing',
  'new-process',
  'not-applicable',
  'open-question',
  'smets2-only',
  'variation',
]);

/** An impact on this process that no variation and no open question names. */
export const impactUncovered: Rule = {
  name: 'impact-uncovered',
  scope: 'file',
  check(element, { facts: { impacts }, number }) {
    if (!impacts || number === '' || element.$type !== 'bpmn:Definitions') return [];
    const named = namedIn(element);
    return [...impacts.values()]
      .filter(({ badSection }) => badSection === number || badSection.startsWith(`${number}.`))
      .filter(({ id, kind }) => ANSWERED.has(kind) && !named.has(id))
      .map(({ id, badSection, summary }): Problem => ({
        code: 'IMPACT-UNCOVERED',
        severity: 'warning',
        where: {},
        message: `Impact ${id} touches section ${badSection}, and nothing in this process names it: ${summary}`,
        remedy: 'Record a variation for it, or an open question.',
      }));
  },
};

function namedIn(definitions: AnyElement): Set<string> {
  const named = new Set<string>();
  for (const element of walk(definitions))
    for (const { impacts } of [...variationsOn(element), ...questionsOn(element)])
      for (const id of impacts) named.add(id);
  return named;
}
