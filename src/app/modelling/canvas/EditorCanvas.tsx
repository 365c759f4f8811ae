import { useEffect, useRef } from 'react';
import type { Problem } from '../../../core/problem';
import { withoutLabel } from './DiagramContext';
import { watchCanvasTyping } from './canvas-typing';
import { loadEditor } from './load-editor';
import { useSession } from '../session/SessionContext';

interface EditorCanvasProps {
  /** Kept mounted and open behind a projection, so that undo is not lost. */
  hidden: boolean;
  layerNames: Readonly<Record<string, string>>;
  onRefused: (problem: Problem) => void;
  /** Someone wants to go into the process that a call activity calls. */
  onFollow: (calledElement: string) => void;
}

/** The canvas of the diagram being edited. */
export function EditorCanvas({ hidden, layerNames, onRefused, onFollow }: EditorCanvasProps) {
  const session = useSession();
  const container = useRef<HTMLDivElement>(null);
  const heard = useRef({ onRefused, onFollow });
  const names = useRef(layerNames);
  useEffect(() => {
    heard.current = { onRefused, onFollow };
  });

  useEffect(() => {
    const host = container.current;
    if (host === null) return;
    // One element for each session: an editor that is still closing must not share it with the next.
    const stage = document.createElement('div');
    stage.className = 'canvas-stage';
    host.append(stage);
    const selected = () => session.store.getState().selectedIds.map(withoutLabel)[0];
    const stopTyping = watchCanvasTyping(stage, session.pending, selected);
    let closed = false;
    let started = false;
    const start = async () => {
      const createProcessEditor = await loadEditor();
      if (closed) return;
      const editor = createProcessEditor(stage, { layerNames: names.current });
      editor.on('refused', (problem) => heard.current.onRefused(problem));
      editor.on('follow', ({ calledElement }) => heard.current.onFollow(calledElement));
      started = true;
      await session.start(editor);
    };
    start().catch((fault: unknown) => session.stop(fault));
    return () => {
      closed = true;
      stopTyping();
      // The editor takes the last draft with it: its place goes when it has.
      if (started) void session.close().then(() => stage.remove());
      else stage.remove();
    };
  }, [session]);

  return <div ref={container} className="canvas-host" data-hidden={hidden || undefined} inert={hidden} />;
}
