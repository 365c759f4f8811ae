import { useEffect, useRef } from 'react';
import { withoutLabel, type Diagram } from './DiagramContext';
import { isDrawnTooSmall } from './drawn-scale';

/**
 * Brings the element that the address names onto the canvas: when the diagram opens, and when a list, a link
 * or a problem leads there. What the user selects on the canvas itself is not moved.
 *
 * @param selectedIds what the canvas has selected
 */
export function useCanvasSelection(
  { editor, version }: Diagram,
  opened: number,
  selectedIds: readonly string[],
  elementId: string | undefined,
): void {
  const current = useRef(selectedIds);
  useEffect(() => {
    current.current = selectedIds;
  });
  const ready = editor !== undefined && version > 0 && opened > 0;
  useEffect(() => {
    if (!ready || editor === undefined || elementId === undefined) return;
    if (current.current.map(withoutLabel).includes(elementId)) return;
    if (editor.details(elementId) === undefined) return;
    if (isDrawnTooSmall(elementId)) editor.zoom(0.9);
    editor.select(elementId, { reveal: true });
  }, [ready, editor, opened, elementId]);
}
