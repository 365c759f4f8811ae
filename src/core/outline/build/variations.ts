import type { AnyElement } from '../../bpmn/model';
import { basisOf } from '../../variation/basis';
import { laneIds } from '../../variation/lane-ids';
import type { Draft } from '../drafts';
import { itemsOf, unquotedText, wordsOf } from '../lists';
import { addNote } from './attachments';
import type { Building } from './Building';
import type { StepDraft } from './steps';

const EFFECTS = ['not-applicable', 'replaced', 'changed', 'noted'];
const FLOWS = ['skip', 'block'];

/**
 * What layers say of the baseline: rows of kind `variation`, and the same columns on the row of an element itself. Each is
 * recorded with the basis that its element has now. Call last: lanes and the rest must be there.
 */
export function buildVariations(building: Building): void {
  const laneIdOf = laneIds();
  for (const draft of building.drafts) {
    const isOwnRow = draft.kind.name === 'variation';
    if (!isOwnRow && (draft.cells.effect === '' || !building.made.has(draft))) continue;
    const element = isOwnRow ? subjectOf(building, draft) : building.made.get(draft);
    if (element) addVariation(building, draft, element, laneIdOf);
  }
}

function addVariation(
  building: Building,
  draft: Draft,
  element: AnyElement,
  laneIdOf: ReturnType<typeof laneIds>,
): void {
  const { cells } = draft;
  const effect = oneOf(building, draft, 'effect', EFFECTS);
  if (cells.layer === '')
    building.problem(
      'OUTLINE-LAYER-MISSING',
      draft,
      'layer',
      'a variation belongs to a layer, and none is named.',
      'Name the layer, such as SMETS1.',
    );
  const variation = building.extend(element, 'bam:Variation', {
    layer: cells.layer,
    effect,
    flow: oneOf(building, draft, 'flow', FLOWS),
    by: effect === 'changed' ? undefined : idsOf(building, draft),
    basis: cells.basis || basisOf(element, laneIdOf),
    impacts: wordsOf(cells.impacts).join(' '),
    reason: cells.reason,
  });
  if (effect !== 'changed') return;
  for (const item of itemsOf(cells.by)) {
    const [, property, value] = /^([\w -]+?)\s*=\s*([^]*)$/.exec(item) ?? [];
    if (property === undefined) {
      building.problem(
        'OUTLINE-VALUE-UNSUITED',
        draft,
        'by',
        `“${item}” does not say what changes.`,
        'Write the property, an equals sign and the new value, such as “name=Check the read”.',
      );
      continue;
    }
    const override = building.create('bam:Override', { property });
    override.set('value', unquotedText(value!));
    building.add(variation, 'overrides', override);
  }
}

function oneOf(building: Building, draft: Draft, column: 'effect' | 'flow', allowed: string[]): string {
  const word = draft.cells[column]
    .toLowerCase()
    .replace(/[ _]+/g, '-')
    .replace(/^n\/?a$/, 'not-applicable');
  if (allowed.includes(word) || (word === '' && column === 'flow')) return word;
  building.problem(
    'OUTLINE-VALUE-UNSUITED',
    draft,
    column,
    word === ''
      ? 'a variation needs one, and the cell is empty.'
      : `“${draft.cells[column]}” is none of those that there are.`,
    `Write one of: ${allowed.join(', ')}.`,
  );
  return word;
}

/** The steps that take an element's place, in the order given. */
function idsOf(building: Building, draft: Draft): string {
  const ids = wordsOf(draft.cells.by).map((name) => {
    const element = building.find(name);
    if (!element)
      building.problem(
        'OUTLINE-TARGET-UNKNOWN',
        draft,
        'by',
        `there is no element “${name}”.`,
        'Name steps of the table, parted by spaces.',
      );
    return element?.id ?? name;
  });
  return ids.join(' ');
}

function subjectOf(building: Building, draft: Draft): AnyElement | undefined {
  const element = building.find(draft.cells.id);
  if (!element)
    building.problem(
      'OUTLINE-TARGET-UNKNOWN',
      draft,
      'id',
      `there is no element “${draft.cells.id}” to speak of.`,
      'Write the id of a row of the table, or the number of the process.',
    );
  return element;
}

/** Rows of kind `question`, shown as a note, and `question on`, which stands on the element itself. */
export function buildQuestions(building: Building, rows: readonly StepDraft[]): void {
  for (const { draft, process } of rows) {
    const { cells, kind } = draft;
    const attributes = {
      layer: cells.layer,
      impacts: wordsOf(cells.impacts).join(' '),
      text: cells.reason || cells.name,
    };
    if (kind.name === 'question on') {
      const element = subjectOf(building, draft);
      if (element) building.extend(element, 'bam:Question', attributes);
      continue;
    }
    if (attributes.text === '')
      building.problem(
        'OUTLINE-CELL-MISSING',
        draft,
        'reason',
        'there is no question.',
        'Write the question in the column “reason”.',
      );
    const about = cells.attached !== '' ? wordsOf(cells.attached) : subjectIds(building, draft);
    const note = addNote(
      building,
      draft,
      process,
      cells.name || shown(attributes.text, attributes.impacts),
      about,
    );
    building.extend(note, 'bam:Question', attributes);
  }
}

/** The id of a question may be that of the step which it is about; the process as a whole needs no line to it. */
function subjectIds(building: Building, { cells, id }: Draft): string[] {
  const subject = cells.id === '' || cells.id === id ? undefined : building.find(cells.id);
  return subject && subject.$type !== 'bpmn:Process' ? [subject.id!] : [];
}

const shown = (text: string, impacts: string): string => {
  const sentence = /^[^]*?\?/.exec(text)?.[0] ?? text;
  const said = sentence[0] === undefined ? '' : sentence[0].toLowerCase() + sentence.slice(1);
  return `Open question${impacts === '' ? '' : ` (${impacts.replaceAll(' ', ', ')})`}: ${said}`;
};
