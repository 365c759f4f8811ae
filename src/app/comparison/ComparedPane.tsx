import { useEffect, useRef, useState } from 'react';
import type { ChangeMark } from '../../core/comparison/change-styles';
import type { Problem } from '../../core/problem';
import type { ComparedCanvas } from '../../editor/compared-canvas/ComparedCanvas';
import { LatestRunner } from '../modelling/session/LatestRunner';
import { ProblemList } from '../ui/ProblemList';
import { loadComparedCanvas } from './load-compared-canvas';

interface ComparedPaneProps {
  text: string;
  label: string;
  marks: ReadonlyMap<string, ChangeMark>;
  /** Hears of the canvas each time that a file shows on it, and of its end. */
  onCanvas: (canvas: ComparedCanvas | undefined) => void;
}

/** One read-only diagram with the marks of a comparison. */
export function ComparedPane({ text, label, marks, onCanvas }: ComparedPaneProps) {
  const container = useRef<HTMLDivElement>(null);
  const runner = useRef<LatestRunner<string, void>>(undefined);
  const [shown, setShown] = useState<{ canvas: ComparedCanvas; count: number }>();
  const [problems, setProblems] = useState<Problem[]>([]);
  const heard = useRef(onCanvas);
  useEffect(() => {
    heard.current = onCanvas;
  });

  useEffect(() => {
    const host = container.current;
    if (host === null) return;
    const stage = document.createElement('div');
    stage.className = 'canvas-stage';
    host.append(stage);
    let canvas: ComparedCanvas | undefined;
    let count = 0;
    let gone = false;
    let opening: Promise<void> = Promise.resolve();
    const open = async (file: string) => {
      const create = await loadComparedCanvas();
      if (gone) return;
      canvas ??= create(stage);
      const found = await canvas.open(file);
      // An import that ends late has nobody to tell: its canvas has gone with the page.
      if (gone) return;
      const errors = found.filter(({ severity }) => severity === 'error');
      setProblems(errors);
      if (errors.length > 0) return;
      if (count === 0) canvas.fit();
      setShown({ canvas, count: ++count });
      heard.current(canvas);
    };
    const next = new LatestRunner<string, void>(
      (file) => (opening = open(file)),
      () => undefined,
      (fault) => setProblems([notDrawn(fault)]),
    );
    runner.current = next;
    return () => {
      gone = true;
      next.stop();
      heard.current(undefined);
      stage.remove();
      const end = () => canvas?.destroy();
      void opening.then(end, end);
    };
  }, []);

  useEffect(() => runner.current?.run(text), [text]);
  useEffect(() => shown?.canvas.show(marks), [shown, marks]);

  return (
    <div className="compare-canvas">
      <div ref={container} className="canvas-host" role="group" aria-label={label} />
      {problems.length > 0 && (
        <div className="canvas-faults" role="alert">
          <ProblemList problems={problems} />
        </div>
      )}
    </div>
  );
}

const notDrawn = (fault: unknown): Problem => ({
  code: 'COMPARE-NOT-DRAWN',
  severity: 'error',
  where: {},
  message: `The diagram could not be drawn: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'The list of changes holds all the same. Reload the page to try again.',
});
