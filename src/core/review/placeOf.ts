import type { Subject } from './Comment';
import type { ElementFacts, ReviewFacts, ReviewProcess } from './facts';

/**
 * Where the subject of a comment is now.
 *
 * - `here`: where the comment says, whatever it is called now and in whichever lane it stands
 * - `moved`: the same step in another process
 * - `deleted`: gone; the comment keeps the name that it knew
 */
export interface Place {
  where: 'here' | 'moved' | 'deleted';
  /** The process that holds it now; of something deleted, the process that held it, if that still stands. */
  process?: ReviewProcess;
  /** The element to mark; absent where there is none any more. */
  elementId?: string;
  /** What it is called now; of something deleted or without a name, what the comment calls it. '' for the release. */
  name: string;
  /** The lane in which it stands now. */
  lane?: string;
  /** What the comment calls it, where that has changed. */
  formerly?: string;
}

/**
 * Finds the subject of a comment in the library as it is now.
 *
 * A step that left its process is looked for in the others by id and name together: files use the same short ids, so that an id
 * alone would lead to a stranger. Cost: a look-up, and one for each process where the step is gone.
 *
 * @param then what stood in the edition that was read, where known: a process that held such a step then did not take it in
 */
export function placeOf({ about }: { about: Subject }, now: ReviewFacts, then?: ReviewFacts): Place {
  switch (about.kind) {
    case 'release':
      return { where: 'here', name: '' };
    case 'impact': {
      const isThere = now.impacts === undefined || now.impacts.get(about.register)?.has(about.impact);
      return { where: isThere ? 'here' : 'deleted', name: about.impact };
    }
    case 'process': {
      const process = processOf(now, about.process.processId);
      if (!process) return { where: 'deleted', name: about.process.name };
      return { where: 'here', process, ...named(process.name, about.process.name) };
    }
    case 'step':
    case 'variation':
      return placeOfElement(about, now, then);
  }
}

/** Holds in any order of the file's processes, and when the first of them is not the first any more. */
const processOf = ({ processes }: ReviewFacts, id: string): ReviewProcess | undefined =>
  processes.find(({ processId }) => processId === id) ??
  processes.find(({ processIds }) => processIds.includes(id));

type ElementSubject = Extract<Subject, { elementId: string }>;

function placeOfElement(about: ElementSubject, now: ReviewFacts, then: ReviewFacts | undefined): Place {
  const { process: said, elementId, name } = about;
  const process = processOf(now, said.processId);
  const element = process?.elements.get(elementId);
  if (process && element) {
    const place = { process, elementId, lane: element.lane, ...named(element.name, name) };
    // The step stands, and the layer has nothing to say of it any more.
    return { where: isMeant(about, element) ? 'here' : 'deleted', ...place };
  }
  const [found, ...others] = now.processes.filter((other) => {
    if (other === process) return false;
    const candidate = other.elements.get(elementId);
    if (!candidate || name === '' || candidate.name !== flat(name) || !isMeant(about, candidate))
      return false;
    return !(then && processOf(then, other.processId)?.elements.has(elementId));
  });
  if (found && others.length === 0) {
    const { lane } = found.elements.get(elementId)!;
    return { where: 'moved', process: found, elementId, name, lane };
  }
  return { where: 'deleted', ...(process && { process }), name };
}

const isMeant = (about: ElementSubject, { layers }: ElementFacts): boolean =>
  about.kind === 'step' || layers.includes(about.layer);

/** What has no name of its own goes by the words that the comment has for it, such as what kind of step it is. */
const named = (name: string, before: string) =>
  name === '' ? { name: before } : flat(before) === name ? { name } : { name, formerly: before };

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
