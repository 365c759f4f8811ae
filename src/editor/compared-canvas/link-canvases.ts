import type { ComparedCanvas, Viewbox } from './ComparedCanvas';

/** Names an element of one canvas on the other; the same id where they are called alike. */
export type Counterpart = (elementId: string, from: 'before' | 'after') => string;

export interface CanvasPair {
  /** Shows an element on both sides, each in the middle of its canvas; where it is on one only, the other shows the same place. */
  reveal(ids: { before?: string; after?: string }): void;
  /** Both from their start again. */
  fit(): void;
  unlink(): void;
}

/** At least this scale when something is to be read. */
const READABLE = 0.7;

/**
 * Makes two canvases move, zoom and change plane together. Both show the same place of the drawing, or places at a fixed
 * distance where a step was moved and both its places are to be seen.
 */
export function linkCanvases(
  before: ComparedCanvas,
  after: ComparedCanvas,
  counterpart: Counterpart,
): CanvasPair {
  /** From a place in `before` to the one in `after` that stands beside it, DI units. */
  let distance = { x: 0, y: 0 };
  let isFollowing = false;
  /** One shows a plane that the other does not have: their places have nothing to do with each other. */
  let isApart = false;

  const following = (work: () => void) => {
    if (isFollowing) return;
    isFollowing = true;
    try {
      work();
    } finally {
      isFollowing = false;
    }
  };
  const follow = (from: ComparedCanvas, to: ComparedCanvas, sign: 1 | -1) => () =>
    following(() => {
      const box = from.viewbox();
      const other = to.viewbox();
      if (box && other && !isApart) to.view(besides(box, other, distance, sign));
    });
  const followPlane =
    (from: ComparedCanvas, to: ComparedCanvas, side: 'before' | 'after') =>
    ({ id, isTop }: { id: string; isTop: boolean }) =>
      following(() => {
        distance = { x: 0, y: 0 };
        isApart = !to.openPlane(isTop ? undefined : counterpart(id, side));
        if (isApart) return;
        const box = from.viewbox();
        const other = to.viewbox();
        if (box && other) to.view(besides(box, other, distance, 1));
      });

  const stops = [
    before.on('moved', follow(before, after, 1)),
    after.on('moved', follow(after, before, -1)),
    before.on('plane', followPlane(before, after, 'before')),
    after.on('plane', followPlane(after, before, 'after')),
  ];

  return {
    reveal(ids) {
      // Not followed by itself: where only one side has the element, the other goes to its plane too.
      before.select(ids.before);
      after.select(ids.after);
      following(() => {
        const sides = [
          { canvas: before, id: ids.before },
          { canvas: after, id: ids.after },
        ];
        const middles = sides.map(({ canvas, id }) =>
          canvas.select(id) && id !== undefined ? canvas.middleOf(id) : undefined,
        );
        const [was, is] = middles;
        distance = was && is ? { x: is.x - was.x, y: is.y - was.y } : { x: 0, y: 0 };
        sides.forEach(({ canvas }, index) => {
          const centre = middles[index] ?? middles[1 - index];
          const box = canvas.viewbox();
          if (centre && box) canvas.view(centred(box, centre, widthFor(canvas, box)));
        });
      });
    },
    fit() {
      distance = { x: 0, y: 0 };
      before.fit();
    },
    unlink: () => stops.forEach((stop) => stop()),
  };
}

/** The same scale and place as `box`, moved by the distance, in a canvas of another size. */
function besides(box: Viewbox, other: Viewbox, distance: { x: number; y: number }, sign: 1 | -1): Viewbox {
  const height = other.width > 0 ? (box.width * other.height) / other.width : box.height;
  return {
    x: box.x + sign * distance.x,
    y: box.y + sign * distance.y,
    width: box.width,
    height: height || box.height,
  };
}

/** The width that is seen, or less, so that what is to be read is readable. */
function widthFor(canvas: ComparedCanvas, box: Viewbox): number {
  const scale = canvas.scale();
  return scale < READABLE ? (box.width * scale) / READABLE : box.width;
}

function centred(box: Viewbox, { x, y }: { x: number; y: number }, width: number): Viewbox {
  const height = (box.height * width) / box.width;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
