import type { AnyElement } from '../bpmn/model';
import { wrapText } from '../text/wrap';
import { textOf } from './elements';
import { INNER_SIZE, upToGrid } from './sizes';

const PADDING = 7;

/** The size of a text annotation that shows all of its text: as narrow as a step for a few words, wider for more. */
export function noteSize(note: AnyElement): { width: number; height: number } {
  const text = textOf(note);
  const width = text.length > 160 ? 240 : text.length > 60 ? 180 : 120;
  const lines = wrapText(text, { width: width - 2 * PADDING, size: INNER_SIZE, maxLines: 60 });
  const height = Math.max(1, lines.length) * INNER_SIZE * 1.2 + 2 * PADDING;
  return { width, height: Math.max(30, upToGrid(height)) };
}
