import type { AnyElement } from '../../core/bpmn/model';
import type { Colours } from './colours';
import type { Box, Point } from './geometry';

/** What every drawn element has. */
export interface SceneBase {
  element: AnyElement;
  di: AnyElement;
  colours: Colours;
  /** Where the file wants the label, when it says so. */
  label?: Box;
}

export interface SceneShape extends SceneBase {
  kind: 'shape';
  box: Box;
  /** True for what shows its inside: a pool with a process, an expanded sub-process. */
  expanded: boolean;
  /** Of pools and lanes: the header stands at the left. */
  horizontal: boolean;
}

export interface SceneEdge extends SceneBase {
  kind: 'edge';
  /** Two or more. */
  points: Point[];
}

export type SceneItem = SceneShape | SceneEdge;

/** What a plane shows, in a tree: `undefined` is the sheet, a shape is a pool or an expanded sub-process. */
export interface Scene {
  children: Map<SceneShape | undefined, SceneItem[]>;
  /** The first shape of each element. */
  shapeOf: Map<AnyElement, SceneShape>;
}
