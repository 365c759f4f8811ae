import { createContext, useContext, useMemo } from 'react';
import type { ElementDetails, ProcessEditor } from '../../../editor/ProcessEditor';

/** The diagram that is on the screen: the one being edited, or a read-only projection or revision of it. */
export interface Diagram {
  editor: ProcessEditor | undefined;
  /** Counts up with each change: what reads from the editor reads anew. */
  version: number;
  /** True for a projection or an old revision: nothing in it can be edited. */
  readOnly: boolean;
}

const NONE: Diagram = { editor: undefined, version: 0, readOnly: true };

export const DiagramContext = createContext<Diagram>(NONE);
export const useDiagram = (): Diagram => useContext(DiagramContext);

/** Details of an element as the diagram is now; of the process itself for `undefined`. */
export function useDetails(elementId: string | undefined): ElementDetails | undefined {
  const { editor, version } = useDiagram();
  // `version` stands for the diagram, which React cannot see.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => editor?.details(elementId), [editor, elementId, version]);
}

/** Details of all steps in reading order, as the diagram is now; only a panel that shows them pays for it. */
export function useElements(): readonly ElementDetails[] {
  const { editor, version } = useDiagram();
  return useMemo(
    () => editor?.elementIds().flatMap((id) => editor.details(id) ?? []) ?? [],
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [editor, version],
  );
}

/** The id of the element that a shape's outside label belongs to; other ids as they are. */
export const withoutLabel = (shapeId: string): string => shapeId.replace(/_label$/, '');
