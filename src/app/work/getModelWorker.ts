import { wrap, type Remote } from 'comlink';
import type { ModelApi } from './ModelApi';

let shared: Remote<ModelApi> | undefined;

/** The one worker of this window; started on first use. */
export function getModelWorker(): Remote<ModelApi> {
  shared ??= createModelWorker().api;
  return shared;
}

/** A worker of one's own, for files that nobody vouches for: one that hangs can be ended. */
export function createModelWorker(): { api: Remote<ModelApi>; end: () => void } {
  const worker = new Worker(new URL('./ModelWorker.ts', import.meta.url), { type: 'module', name: 'models' });
  return { api: wrap<ModelApi>(worker), end: () => worker.terminate() };
}
