import type { ChangeMark } from '../../core/comparison/change-styles';
import type { Problem } from '../../core/problem';
import type { Bounds, Point } from '../diagram';

/** The part of a diagram that is to be seen, in DI units. */
export type Viewbox = Bounds;

export interface ComparedCanvasEvents {
  /** It was moved or zoomed, by a person or by `view`. */
  moved: Viewbox;
  /** It shows another plane: a sub-process, or the whole again. */
  plane: { id: string; isTop: boolean };
  /** A person chose elements, or nothing. */
  selected: { elementIds: string[] };
}

/** A read-only canvas with the marks of a comparison, which can be moved along with another. */
export interface ComparedCanvas {
  /** Shows a file; problems with `severity: 'error'` mean that nothing was opened and the previous diagram stands. */
  open(text: string): Promise<Problem[]>;
  show(marks: ReadonlyMap<string, ChangeMark>): void;
  /** The middle of what is drawn of an element; undefined where nothing is. */
  middleOf(elementId: string): Point | undefined;
  /** Goes to the plane that shows an element and selects it there. @returns false where it is not drawn */
  select(elementId: string | undefined): boolean;
  /** Goes to the plane of a sub-process, or to the top. @returns false where there is no such plane */
  openPlane(elementId: string | undefined): boolean;
  viewbox(): Viewbox | undefined;
  view(box: Viewbox): void;
  /** Pixels for a DI unit. */
  scale(): number;
  fit(): void;
  /** @param factor above 1 shows things larger */
  zoomBy(factor: number): void;
  on<K extends keyof ComparedCanvasEvents>(
    event: K,
    listener: (payload: ComparedCanvasEvents[K]) => void,
  ): () => void;
  destroy(): void;
}
