/** All in DI units. Steps are as large as in the models drawn by hand. */
export const TASK = { width: 120, height: 80 };
export const EVENT = { width: 36, height: 36 };
export const GATEWAY = { width: 50, height: 50 };
export const DATA_OBJECT = { width: 36, height: 50 };
export const DATA_STORE = { width: 50, height: 50 };
export const BLACK_BOX_HEIGHT = 60;
/** The band at the left of a pool or lane that holds its name. */
export const HEADER = 30;
export const GRID = 10;
/** From one column of steps to the next, at least. */
export const PITCH = 160;
/** Between lines side by side. */
export const TRACK = 20;
/** The font size of labels beside shapes and lines. */
export const EXTERNAL_SIZE = 11;
export const INNER_SIZE = 12;
export const LABEL_WIDTH = 90;

export const upToGrid = (length: number, grid = GRID): number => Math.ceil(length / grid - 1e-9) * grid;
