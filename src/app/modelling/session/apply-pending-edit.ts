import type { EditorMode, ElementDetails, ProcessEditor } from '../../../editor/ProcessEditor';
import type { PendingEdit } from './PendingEdits';

/** The process itself, where a field belongs to no element. */
export const PROCESS = '';

const PROCESS_FIELDS = ['number', 'classification', 'owner', 'source'] as const;

/**
 * Carries text into the diagram as one command: what a field does when it is left, and what reopening does
 * with text that a killed tab left behind. The mode is set to one that may edit the element, and set back.
 *
 * @returns false when the element or field is gone, or already says so
 */
export function applyPendingEdit(editor: ProcessEditor, { elementId, field, value }: PendingEdit): boolean {
  const details = editor.details(elementId === PROCESS ? undefined : elementId);
  if (details === undefined) return false;
  const command = commandOf(editor, details, elementId, field, value);
  if (command === undefined) return false;
  const before = editor.mode();
  const needed = modeFor(details, field);
  if (!sameMode(before, needed)) editor.setMode(needed);
  try {
    command();
  } finally {
    if (!sameMode(before, needed)) editor.setMode(before);
  }
  return true;
}

/** Field names of a variation's texts. */
export const reasonField = (layer: string): string => `variation/${layer}/reason`;
export const overrideField = (layer: string, property: string): string =>
  `variation/${layer}/override/${property}`;

function commandOf(
  editor: ProcessEditor,
  details: ElementDetails,
  elementId: string,
  field: string,
  value: string,
): (() => void) | undefined {
  const { trace, process } = details;
  if (field === 'name') {
    if (details.name === value) return undefined;
    return elementId === PROCESS
      ? () => editor.setProcessDetails({ name: value })
      : () => editor.rename(elementId, value);
  }
  if (field === 'documentation' && details.documentation !== value)
    return () => editor.setDocumentation(details.id, value);
  if ((field === 'badSection' || field === 'references') && trace[field] !== value)
    return () => editor.setTrace(elementId, { ...trace, [field]: value });
  const own = PROCESS_FIELDS.find((name) => name === field);
  if (own !== undefined && process !== undefined && process[own] !== value)
    return () => editor.setProcessDetails({ [own]: value });
  if (field === 'question') {
    const impacts = details.question?.impacts ?? [];
    return details.question?.text === value
      ? undefined
      : () => editor.setQuestion(details.id, { impacts, text: value });
  }
  return variationCommandOf(editor, details, field, value);
}

function variationCommandOf(
  editor: ProcessEditor,
  { id, variations }: ElementDetails,
  field: string,
  value: string,
): (() => void) | undefined {
  const [area, layer, what, property] = field.split('/');
  const variation = area === 'variation' ? variations.find((each) => each.layer === layer) : undefined;
  if (variation === undefined) return undefined;
  if (what === 'reason' && variation.reason !== value)
    return () => editor.setVariation(id, { ...variation, reason: value });
  const override = variation.overrides.find((each) => each.property === property);
  if (what !== 'override' || override === undefined || override.value === value) return undefined;
  const overrides = variation.overrides.map((each) => (each === override ? { ...each, value } : each));
  return () => editor.setVariation(id, { ...variation, overrides });
}

function modeFor({ layer }: ElementDetails, field: string): EditorMode {
  const varied = /^variation\/([^/]*)\//.exec(field)?.[1];
  const owner = varied ?? layer;
  return owner === undefined ? { kind: 'baseline' } : { kind: 'layer', layer: owner };
}

const sameMode = (a: EditorMode, b: EditorMode): boolean =>
  a.kind === b.kind && (a.kind !== 'layer' || b.kind !== 'layer' || a.layer === b.layer);
