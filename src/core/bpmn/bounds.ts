/** A point in DI units, y pointing down. */
export interface Point {
  x: number;
  y: number;
}

/** A box in DI units; x and y are its top left corner. */
export interface Bounds extends Point {
  width: number;
  height: number;
}
