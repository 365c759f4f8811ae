import type { Change } from './Repository';

/** True where a change may have touched a file whose path begins with `under`. */
export const mayTouch = ({ processKey, files }: Change, under: string): boolean =>
  processKey === undefined && (files?.some((path) => path.startsWith(under)) ?? true);

/** Tells this tab and all others that something in the library changed. */
export interface Changes {
  tell(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
  close(): void;
}

/** @param name of the library: tabs of the same library hear each other */
export function createChanges(name: string): Changes {
  const listeners = new Set<(change: Change) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`bam/${name}`);
  const pass = (change: Change) => listeners.forEach((listener) => listener(change));
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Change>) => pass(data);
    // In Node an open channel keeps the program alive.
    (channel as { unref?(): void }).unref?.();
  }
  return {
    tell(change) {
      channel?.postMessage(change);
      pass(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}
