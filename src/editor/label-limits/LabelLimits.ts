import type { CommandGuard, Admission, GuardedCommandStack } from '../guarded-commands/GuardedCommandStack';
import { MAX_RUN } from '../../core/bpmn/screen/names';
import type { DiagramElement } from '../diagram';
import { legible } from '../legible';
import { tooLong } from '../problems';

/** Characters: what `readBpmn` opens again whatever the name is made of. Annotations are prose and may be longer. */
const LONGEST_NAME = MAX_RUN;
const LONGEST_TEXT = 10_000;
const LONGEST_DRAWN = 1500;
const LONGEST_DRAWN_WORD = 80;

interface TextRenderer {
  createText(text: string, options: unknown): unknown;
  getExternalLabelBounds(bounds: unknown, text: string): unknown;
  getTextAnnotationBounds(bounds: unknown, text: string): unknown;
}

/**
 * bpmn-js wraps a label by measuring it over and over: a name of 20 kB takes seconds, one of 100 kB never ends. What a file holds
 * is kept, but only its beginning is drawn; a longer name is not taken from a person.
 */
export class LabelLimits implements CommandGuard {
  static $inject = ['textRenderer', 'commandStack'];

  constructor(textRenderer: TextRenderer, commandStack: GuardedCommandStack | null) {
    const { createText, getExternalLabelBounds, getTextAnnotationBounds } = textRenderer;
    textRenderer.createText = (text, options) => createText.call(textRenderer, drawn(text), options);
    textRenderer.getExternalLabelBounds = (bounds, text) =>
      getExternalLabelBounds.call(textRenderer, bounds, drawn(text));
    textRenderer.getTextAnnotationBounds = (bounds, text) =>
      getTextAnnotationBounds.call(textRenderer, bounds, drawn(text));
    commandStack?.addGuard?.(this);
  }

  admit(command: string, context: Named): Admission {
    if (command === 'element.updateLabel' && typeof context.newLabel === 'string')
      context.newLabel = legible(context.newLabel);
    const name = command === 'element.updateLabel' ? context.newLabel : context.properties?.name;
    const limit = context.element?.type === 'bpmn:TextAnnotation' ? LONGEST_TEXT : LONGEST_NAME;
    return typeof name === 'string' && name.length > limit ? tooLong(limit) : 'allow';
  }
}

interface Named {
  element?: DiagramElement;
  newLabel?: unknown;
  properties?: { name?: unknown };
}

/** The part of a text that is drawn: short enough as a whole, and no word so long that wrapping it hangs. */
function drawn(text: string): string {
  if (typeof text !== 'string') return text;
  const short = text.length > LONGEST_DRAWN ? `${text.slice(0, LONGEST_DRAWN)}…` : text;
  return short.replace(/\S{81,}/g, (word) => `${word.slice(0, LONGEST_DRAWN_WORD)}…`);
}
