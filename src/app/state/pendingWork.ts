const settlers = new Set<() => Promise<unknown>>();

/**
 * Registers something that holds work for a moment before it is stored, such as the draft of an open
 * process. Exports, renames and backups wait for it, so that they see the newest state.
 *
 * @returns the way to stop
 */
export function holdsPendingWork(settle: () => Promise<unknown>): () => void {
  settlers.add(settle);
  return () => settlers.delete(settle);
}

/** Settles when everything that this window holds is stored, or has failed to be. */
export async function pendingWorkSettled(): Promise<void> {
  await Promise.allSettled([...settlers].map((settle) => settle()));
}
