import type { ChangeMark } from '../../core/comparison/change-styles';
import type { Mark } from '../../core/variation/types';

/** One mark of an overlay, as `marksOf` of core/variation gives them by element id. */
export interface ElementMark {
  mark: Mark;
  layer: string;
}

export interface RenderSvgOptions {
  /** Accessible name of the drawing; the plane's name when absent. */
  title?: string;
  /** Accessible description; a count of what is drawn when absent. */
  description?: string;
  /** Which plane: an id of `planesOf`; the first when absent. */
  planeId?: string;
  /** Marks of an overlay by element id; an `added` element is drawn dashed, and so on. */
  marks?: ReadonlyMap<string, readonly ElementMark[]>;
  /** What changed, by element id: a frame around it, with a sign for new, gone or changed. */
  changes?: ReadonlyMap<string, ChangeMark>;
  /** Explains below the diagram the marks that are in use. */
  legend?: boolean;
  /** `print` draws in black on white and leaves the file's colours out. */
  theme?: 'light' | 'print';
  /** Paper behind the diagram. White (the default) keeps it readable on a dark page. */
  background?: 'white' | 'transparent';
  /** Put before every id of the drawing, so that many fit on one page. Letters, digits, `-` and `_`. */
  idPrefix?: string;
  /**
   * Where the drawing's CSS rules go, by selector, in place of a `<style>` of its own: a page under a strict
   * `style-src` carries them in its style sheet.
   */
  styleSink?: Map<string, string>;
  /**
   * `@font-face` rules with the font in them, so that the drawing looks the same on every machine; `fontFaces` makes them.
   * Left out, the drawing asks for Arial or a font of its widths.
   */
  fontFaces?: string;
  /** A link for an element, such as to a called process or a page for a sub-process. */
  hrefs?: (elementId: string) => string | undefined;
}
