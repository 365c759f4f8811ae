import type { Definitions } from '../bpmn/model';
import type { Problem } from '../problem';
import { factsOf, WHOLE } from './facts';

/** What a model says and the one made from its table does not: one problem for each element. */
export function unsaid(definitions: Definitions, rebuilt: Definitions): Problem[] {
  const known = new Set(factsOf(rebuilt).map(({ fact }) => fact));
  const lost = new Map<string, { elementId?: string; details: Set<string> }>();
  for (const { fact, subject, elementId, detail } of factsOf(definitions)) {
    if (known.has(fact)) continue;
    const entry = lost.get(subject) ?? { ...(elementId !== undefined && { elementId }), details: new Set() };
    entry.details.add(detail);
    lost.set(subject, entry);
  }
  return [...lost].map(([subject, { elementId, details }]) => ({
    code: 'OUTLINE-NOT-SAID',
    severity: 'warning',
    where: elementId === undefined ? {} : { elementId },
    message: details.has(WHOLE)
      ? `A table of steps has no place for ${subject}.`
      : `A table of steps cannot say all of ${subject}: it leaves out ${[...details].join(', ')}.`,
    remedy: 'Keep the BPMN file as well if this matters.',
  }));
}
