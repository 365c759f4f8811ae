import type { AnyElement } from '../../core/bpmn/model';
import { NAMED_COLOURS } from './named-colours';

/** Colours of one element as its file gives them, checked; absent where it gives none. */
export interface Colours {
  fill?: string;
  stroke?: string;
  text?: string;
}

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const FUNCTION = /^(?:rgb|hsl)a?\(\s*[-+0-9.%]+(?:deg)?(?:\s*[,/\s]\s*[-+0-9.%]+){2,3}\s*\)$/;
/**
 * A colour of a file, in lower case, or undefined when it is anything but a colour: `url(...)` in a fill
 * would make the drawing fetch from elsewhere.
 */
export function validColour(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const colour = value.trim().toLowerCase();
  if (HEX.test(colour) || FUNCTION.test(colour)) return colour;
  return NAMED_COLOURS.has(colour) ? colour : undefined;
}

/** Colours by 'BPMN in Color' (`color:`), else bpmn.io's older `bioc:`, of a diagram element. */
export function coloursOf(di: AnyElement): Colours {
  const label = di.label as AnyElement | undefined;
  const fill = first(di, 'color:background-color', 'bioc:fill');
  const stroke = first(di, 'color:border-color', 'bioc:stroke');
  const text = label && first(label, 'color:color');
  return { ...(fill && { fill }), ...(stroke && { stroke }), ...(text && { text }) };
}

function first(element: AnyElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const colour = validColour(element.get(name) ?? element.$attrs[name]);
    if (colour) return colour;
  }
  return undefined;
}

/** A name for a class or an id that stands for a colour: the same on every page, so that rules never clash. */
export function colourKey(colour: string): string {
  return colour.startsWith('#') ? colour.slice(1) : colour.replace(/[^a-z0-9]+/g, '-');
}
