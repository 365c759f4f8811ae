import type { EditorEvents } from './ProcessEditor';

type Listener<K extends keyof EditorEvents> = (payload: EditorEvents[K]) => void;

/** Who wants to know what happens in the editor. One listener's fault does not keep the others from hearing. */
export class Listeners {
  private readonly sets = new Map<keyof EditorEvents, Set<(payload: never) => void>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  on<K extends keyof EditorEvents>(event: K, listener: Listener<K>): () => void {
    const set = this.sets.get(event) ?? new Set();
    this.sets.set(event, set);
    set.add(listener);
    return () => void set.delete(listener);
  }

  fire<K extends keyof EditorEvents>(event: K, payload: EditorEvents[K]): void {
    for (const listener of [...(this.sets.get(event) ?? [])]) {
      try {
        (listener as Listener<K>)(payload);
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
