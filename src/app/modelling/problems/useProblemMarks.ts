import { useEffect, useRef } from 'react';
import type { View } from '../../../core/variation/types';
import type { Diagram } from '../canvas/DiagramContext';
import type { ListedProblem } from './problem-list';
import { problemMarksOf } from './problem-marks';

/** Marks what has problems on the diagram that shows, and hears of a mark that is pressed. */
export function useProblemMarks(
  { editor, version }: Diagram,
  problems: readonly ListedProblem[],
  view: View,
  onOpen: (elementId: string) => void,
): void {
  const heard = useRef(onOpen);
  useEffect(() => {
    heard.current = onOpen;
  });
  useEffect(() => {
    // What only a layer makes is no fault of the baseline.
    const here = view === 'baseline' ? problems.filter(({ where }) => where.view !== 'resolved') : problems;
    editor?.showProblems(problemMarksOf(here));
    // `version` stands for the diagram: another file on the canvas is marked anew.
  }, [editor, version, problems, view]);
  useEffect(() => editor?.on('problem', ({ elementId }) => heard.current(elementId)), [editor]);
}
