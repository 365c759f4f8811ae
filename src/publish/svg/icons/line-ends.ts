const marker = (id: string, classes: string, size: number, refX: number, refY: number, path: string) =>
  `<marker id="${id}" viewBox="0 0 20 20" refX="${refX}" refY="${refY}" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto"><g class="end${classes}">${path}</g></marker>`;

/** Ends of lines as markers, drawn along the x axis. Sizes do not depend on the line's width. */
export const LINE_ENDS = {
  'flow-end': (id: string, classes: string) =>
    marker(id, classes, 20, 11, 10, '<path class="solid w1" d="M1 5L11 10 1 15Z"/>'),
  'flow-default': (id: string, classes: string) =>
    marker(id, classes, 20, 0, 10, '<path class="none w15" d="M6 5L10 15"/>'),
  'flow-conditional': (id: string, classes: string) =>
    marker(id, classes, 20, 0, 10, '<path class="w15" d="M.5 10L8 6 15.5 10 8 14Z"/>'),
  'message-start': (id: string, classes: string) =>
    marker(id, classes, 20, 10, 10, '<circle class="w1" cx="10" cy="10" r="4.5"/>'),
  'message-end': (id: string, classes: string) =>
    marker(id, classes, 20, 11.5, 10, '<path class="w1" d="M.5 5L11 10 .5 15Z"/>'),
  'association-start': (id: string, classes: string) =>
    marker(id, classes, 20, 1, 10, '<path class="none w15" d="M10 5L1 10 10 15"/>'),
  'association-end': (id: string, classes: string) =>
    marker(id, classes, 20, 10, 10, '<path class="none w15" d="M1 5L10 10 1 15"/>'),
};

export type LineEnd = keyof typeof LINE_ENDS;
