export interface Shortcut {
  keys: string;
  what: string;
}

/** What the keyboard does, for the help dialog. Those of the canvas work while the canvas has the focus. */
export const SHORTCUTS: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: 'Ctrl+S', what: 'Save a revision' },
      { keys: '?', what: 'This list' },
      { keys: '1, 2, 3', what: 'Baseline, overlay, resolved' },
      { keys: 'F6', what: 'To the next part: toolbar, canvas, properties, problems' },
    ],
  },
  {
    title: 'Canvas',
    shortcuts: [
      { keys: 'Ctrl+Z', what: 'Undo' },
      { keys: 'Ctrl+Y or Ctrl+Shift+Z', what: 'Redo' },
      { keys: 'Ctrl+A', what: 'Select all' },
      { keys: 'E', what: 'Write on the selected element' },
      { keys: 'A', what: 'Append an element' },
      { keys: 'N', what: 'Create an element' },
      { keys: 'Delete', what: 'Delete the selection' },
      { keys: 'Ctrl+C, Ctrl+V', what: 'Copy and paste' },
      { keys: 'Arrow keys', what: 'Move the selection; with Shift in larger steps' },
      { keys: 'H, L, S, C', what: 'Hand, lasso, space and connect tool' },
      { keys: 'Ctrl+0, Ctrl++, Ctrl+-', what: 'Actual size, larger, smaller' },
      { keys: 'Ctrl+wheel', what: 'Zoom; the wheel alone scrolls' },
      { keys: 'Escape', what: 'Give up what is being drawn or typed' },
    ],
  },
  {
    title: 'Fields',
    shortcuts: [
      { keys: 'Enter', what: 'Take the text over; in a larger box it is a new line' },
      { keys: 'Escape', what: 'Take back what was typed since' },
    ],
  },
];

/** Boxes for text, and lists that jump to what begins with a letter. */
const TAKES_LETTERS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="textbox"], [role="listbox"], [role="menu"], [role="treegrid"]';

/** True where a single letter is text that is being typed and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(TAKES_LETTERS) !== null)
  );
}
