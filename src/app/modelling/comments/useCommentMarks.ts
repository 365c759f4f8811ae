import { useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../canvas/DiagramContext';
import { commentMarksOf, type PlacedComment } from './comment-groups';

/** Marks what has comments on the diagram that shows, and hears of a mark that is pressed. Gives how many elements are marked. */
export function useCommentMarks(
  { editor, version }: Diagram,
  comments: readonly PlacedComment[],
  isShown: boolean,
  onOpen: (elementId: string) => void,
): number {
  const heard = useRef(onOpen);
  useEffect(() => {
    heard.current = onOpen;
  });
  const marks = useMemo(() => commentMarksOf(isShown ? comments : []), [comments, isShown]);
  useEffect(() => {
    editor?.showComments(marks);
    // `version` stands for the diagram: another file on the canvas is marked anew.
  }, [editor, version, marks]);
  useEffect(() => editor?.on('comment', ({ elementId }) => heard.current(elementId)), [editor]);
  return marks.size;
}
