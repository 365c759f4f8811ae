import type { Problem } from '../../core/problem';
import type { DiagramElement, EventBus } from '../diagram';
import type { Listeners } from '../Listeners';
import type { EditorEvents, EditorMode } from '../ProcessEditor';

/** Tells the editor's listeners what happens on a canvas, in the editor's words. */
export function relay(eventBus: EventBus, listeners: Listeners): void {
  let command: string | undefined;
  let elementIds: string[] = [];
  // The first command of a gesture names it; what follows from it comes later.
  eventBus.on(
    'commandStack.preExecute',
    5000,
    (event: { command: string }) => void (command ??= event.command),
  );
  eventBus.on('elements.changed', ({ elements }: { elements: DiagramElement[] }) => {
    elementIds = elements.map(({ id }) => id);
  });
  eventBus.on('commandStack.changed', 10, ({ trigger }: { trigger?: string }) => {
    const name = trigger === 'execute' ? (command ?? 'change') : trigger;
    const ids = elementIds;
    command = undefined;
    elementIds = [];
    if (trigger === 'execute' || trigger === 'undo' || trigger === 'redo')
      listeners.fire('changed', { command: name!, elementIds: ids });
  });
  eventBus.on('selection.changed', ({ newSelection }: { newSelection: DiagramElement[] }) =>
    listeners.fire('selection', {
      elementIds: newSelection.map(({ businessObject }) => businessObject.id ?? ''),
    }),
  );
  eventBus.on('commandStack.refused', ({ problem }: { problem: Problem }) =>
    listeners.fire('refused', problem),
  );
  eventBus.on('layerMode.changed', ({ mode }: { mode: EditorMode }) => listeners.fire('mode', mode));
  eventBus.on('call.follow', ({ calledElement }: EditorEvents['follow']) =>
    listeners.fire('follow', { calledElement }),
  );
  eventBus.on('problemMarks.open', ({ elementId }: EditorEvents['problem']) =>
    listeners.fire('problem', { elementId }),
  );
  eventBus.on('commentMarks.open', ({ elementId }: EditorEvents['comment']) =>
    listeners.fire('comment', { elementId }),
  );
  eventBus.on('variation.edit', ({ elementId, effect }: EditorEvents['edit']) =>
    listeners.fire('edit', { elementId, effect }),
  );
}
