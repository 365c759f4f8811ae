import type { PendingEdits } from '../session/PendingEdits';

/**
 * Notes text that is typed into a label on the canvas, on each keystroke, until the editor takes it over
 * (when the box is left) or the user takes it back (Escape).
 *
 * @param selectedId the element whose label is open: bpmn-js selects an element before it opens its label
 * @returns the way to stop
 */
export function watchCanvasTyping(
  container: HTMLElement,
  pending: PendingEdits,
  selectedId: () => string | undefined,
): () => void {
  let typing: string | undefined;
  const onInput = ({ target }: Event) => {
    const box = labelBoxOf(target);
    typing ??= selectedId();
    if (box === undefined || typing === undefined) return;
    pending.note({ elementId: typing, field: 'name', value: box.innerText.replace(/\n$/, '') });
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    if (key !== 'Escape' || typing === undefined || labelBoxOf(target) === undefined) return;
    pending.cancel(typing, 'name');
    typing = undefined;
  };
  const onLeave = ({ target }: Event) => {
    if (typing === undefined || labelBoxOf(target) === undefined) return;
    pending.commit(typing, 'name');
    typing = undefined;
  };
  container.addEventListener('input', onInput);
  container.addEventListener('keydown', onKey, true);
  container.addEventListener('focusout', onLeave);
  return () => {
    container.removeEventListener('input', onInput);
    container.removeEventListener('keydown', onKey, true);
    container.removeEventListener('focusout', onLeave);
  };
}

function labelBoxOf(target: EventTarget | null): HTMLElement | undefined {
  const element = target instanceof HTMLElement ? target : undefined;
  return element?.closest<HTMLElement>('.djs-direct-editing-content') ?? undefined;
}
