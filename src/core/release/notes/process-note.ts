import type { Change } from '../../comparison/change';
import { compare } from '../../comparison/compare';
import { labelsIn } from '../../comparison/labels-in';
import { effectInWords } from '../../variation/effect-words';
import type { Variation } from '../../variation/types';
import { groundsOf, type Grounds } from './grounds';
import type { ReadProcess } from './read-edition';
import type { NotedChange, ProcessNote } from './ReleaseNotes';

type Look = (elementId: string) => Grounds;

/**
 * What became of one process; undefined where nothing did. Cost: linear in the length of both files.
 *
 * @param before absent for a process that is new; so is `after` for one that is gone
 */
export function processNote(
  before: ReadProcess | undefined,
  after: ReadProcess | undefined,
): ProcessNote | undefined {
  if (!before || !after) return wholeNote(before, after);
  const { changes } = compare(before.model.text, after.model.text);
  const isMoved = before.path !== after.path;
  if (changes.length === 0 && !isMoved) return undefined;
  const looks = { before: groundsOf(before), after: groundsOf(after) };
  const nameOf = namesIn(after);
  const noted = changes.flatMap((change) => notedChange(change, looks, nameOf));
  return {
    kind: noted.length > 0 ? 'changed' : 'layout',
    processId: after.processId,
    before: before.place,
    after: after.place,
    changes: noted,
    drawn: changes.length - noted.length,
    impacts: sortedSet(noted.flatMap(({ impacts }) => impacts)),
    comments: [],
  };
}

function wholeNote(before?: ReadProcess, after?: ReadProcess): ProcessNote {
  const one = (after ?? before)!;
  const named = [...one.facts.variations, ...one.facts.questions].flatMap(({ impacts }) => impacts);
  return {
    kind: after ? 'added' : 'removed',
    processId: one.processId,
    ...(before && { before: before.place }),
    ...(after && { after: after.place }),
    changes: [],
    drawn: 0,
    impacts: after ? sortedSet(named) : [],
    comments: [],
  };
}

function notedChange(
  change: Change,
  looks: { before: Look; after: Look },
  nameOf: (id: string) => string,
): NotedChange[] {
  const { class: of, nature, kind, element, layer } = change;
  if (of === 'layout') return [];
  const side = element.after ? 'after' : 'before';
  const state = (element.after ?? element.before)!;
  const now = looks[side](state.id);
  const was = element.before && side === 'after' ? looks.before(element.before.id) : undefined;
  const recorded = variationOf(change, now, was);
  return [
    {
      class: of,
      nature,
      kind,
      sentence: recorded ? sentenceOn(change, recorded, nameOf) : change.sentence,
      ...(layer !== undefined && { layer }),
      elementId: state.id,
      side,
      ...(element.before && { idBefore: element.before.id }),
      type: state.type,
      label: state.label,
      why: recorded?.reason ?? '',
      references: now.references,
      impacts: sortedSet([...now.impactsFor(layer), ...(was?.impactsFor(layer) ?? [])]),
      comments: [],
    },
  ];
}

/** The variation that a change records anew or takes away; undefined for any other change. */
function variationOf(
  { property, layer, before, after }: Change,
  now: Grounds,
  was: Grounds | undefined,
): Variation | undefined {
  if (property !== 'variation' || layer === undefined) return undefined;
  if ((before === undefined) === (after === undefined)) return undefined;
  const own = (after === undefined ? (was ?? now) : now).variations.filter((each) => each.layer === layer);
  return own.length === 1 ? own[0] : undefined;
}

function sentenceOn(
  { element, after, layer }: Change,
  variation: Variation,
  nameOf: (id: string) => string,
): string {
  const { label, type } = (element.after ?? element.before)!;
  const isWhole = type === 'bpmn:Process' && variation.effect === 'not-applicable';
  const effect = isWhole ? 'not applicable as a whole' : effectInWords(variation, nameOf);
  const subject = label.charAt(0).toUpperCase() + label.slice(1);
  return after === undefined
    ? `${subject}: no longer “${effect}” for ${layer}.`
    : `${subject}: for ${layer} ${effect}.`;
}

/** What people call an element: its name, else what it is and where, as comparisons say it. */
function namesIn({ model }: ReadProcess): (id: string) => string {
  let labels: ReturnType<typeof labelsIn> | undefined;
  return (id) => {
    const name = model.elementsById[id]?.['name'];
    if (typeof name === 'string' && name !== '') return `“${name.replace(/\s+/g, ' ').trim()}”`;
    labels ??= labelsIn(model.text);
    return labels(id);
  };
}

const sortedSet = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
