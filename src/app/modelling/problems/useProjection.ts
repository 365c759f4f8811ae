import { useMemo, useState } from 'react';
import type { View } from '../../../core/variation/types';
import { getModelWorker } from '../../work/getModelWorker';
import type { ProjectedText } from '../../work/ModelApi';
import { useLatest } from '../session/useLatest';

interface Request {
  text: string;
  view: View;
  layer: string | undefined;
}

/** A finished projection, and what it is a projection of. */
export interface Projected extends ProjectedText {
  view: View;
  layer: string | undefined;
}

/**
 * The projection of the file for a view and a layer, made in the worker.
 *
 * @param view undefined asks for nothing
 * @returns undefined until the first is done; then the newest that is done
 */
export function useProjection(
  text: string,
  view: View | undefined,
  layer: string | undefined,
): Projected | undefined {
  const [projected, setProjected] = useState<Projected>();
  const request = useMemo(
    () => (text === '' || view === undefined ? undefined : { text, view, layer }),
    [text, view, layer],
  );
  useLatest(request, projectRequest, setProjected, (fault) => setProjected(failed(fault, request)));
  return projected?.view === view && projected?.layer === layer ? projected : undefined;
}

async function projectRequest({ text, view, layer }: Request): Promise<Projected> {
  const layers = view === 'baseline' || layer === undefined ? [] : [layer];
  return { ...(await getModelWorker().project(text, { view, layers })), view, layer };
}

const failed = (fault: unknown, request: Request | undefined): Projected => ({
  text: '',
  view: request?.view ?? 'resolved',
  layer: request?.layer,
  problems: [
    {
      code: 'PROJECT-FAILED',
      severity: 'error',
      where: {},
      message: `The view could not be made: ${fault instanceof Error ? fault.message : String(fault)}.`,
      remedy: 'Look at the overlay for what the layer says, and at the problems list.',
    },
  ],
});
