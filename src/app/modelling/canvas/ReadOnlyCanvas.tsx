import { useEffect, useRef } from 'react';
import type { Problem } from '../../../core/problem';
import type { ProcessEditor } from '../../../editor/ProcessEditor';
import { LatestRunner } from '../session/LatestRunner';
import { openingStopped } from '../session/openingStopped';
import type { Diagram } from './DiagramContext';
import { withoutLabel } from './DiagramContext';
import { loadEditor } from './load-editor';

interface ReadOnlyCanvasProps {
  /** The file to show. */
  text: string;
  label: string;
  /** Hears of the diagram whenever another file shows. */
  onDiagram: (diagram: Diagram | undefined) => void;
  onSelect: (elementIds: string[]) => void;
  onProblems: (problems: Problem[]) => void;
  /** Someone wants to go into the process that a call activity calls. */
  onFollow: (calledElement: string) => void;
}

/** Shows a projection or an old revision. It has an editor of its own: the one being edited keeps its undo. */
export function ReadOnlyCanvas({ text, label, ...listeners }: ReadOnlyCanvasProps) {
  const { onDiagram, onSelect, onProblems, onFollow } = listeners;
  const container = useRef<HTMLDivElement>(null);
  const heard = useRef({ onDiagram, onSelect, onProblems, onFollow });
  const runner = useRef<LatestRunner<string, void>>(undefined);
  useEffect(() => {
    heard.current = { onDiagram, onSelect, onProblems, onFollow };
  });

  useEffect(() => {
    const host = container.current;
    if (host === null) return;
    const stage = document.createElement('div');
    stage.className = 'canvas-stage';
    host.append(stage);
    let editor: ProcessEditor | undefined;
    let version = 0;
    let gone = false;
    const open = async (file: string) => {
      const create = await loadEditor();
      if (gone) return;
      editor ??= newEditor(create);
      const problems = await editor.open(file);
      // An import that ends late has nobody to tell: its editor has gone with the page.
      if (gone) return;
      if (problems.some(({ severity }) => severity === 'error')) return heard.current.onProblems(problems);
      heard.current.onDiagram({ editor, version: ++version, readOnly: true });
    };
    const tell = (fault: unknown) => heard.current.onProblems([openingStopped(fault)]);
    const newEditor = (create: Awaited<ReturnType<typeof loadEditor>>) => {
      const created = create(stage, { readOnly: true });
      created.on('selection', ({ elementIds }) => heard.current.onSelect(elementIds.map(withoutLabel)));
      created.on('follow', ({ calledElement }) => heard.current.onFollow(calledElement));
      return created;
    };
    let opening: Promise<void> = Promise.resolve();
    const next = new LatestRunner<string, void>((file) => (opening = open(file)), noop, tell);
    runner.current = next;
    return () => {
      gone = true;
      next.stop();
      heard.current.onDiagram(undefined);
      stage.remove();
      // An import under way would go on in an editor that is gone: it ends first.
      void opening.then(noop, noop).then(() => editor?.destroy());
    };
  }, []);

  useEffect(() => runner.current?.run(text), [text]);

  return <div ref={container} className="canvas-host" role="group" aria-label={label} />;
}

const noop = () => undefined;
