import { useEffect, useMemo, useState } from 'react';
import type { View } from '../../core/variation/types';
import type { Revision } from '../../repository/Repository';
import { useWorkspace } from '../state/store';
import type { Diagram } from './canvas/DiagramContext';
import { withoutLabel } from './canvas/DiagramContext';
import { useSession, useSessionState } from './session/SessionContext';
import { viewPlan, type ViewPlan } from './view-plan';

interface Wanted {
  view: View;
  layer: string | undefined;
  asPublished: boolean;
  /** An old revision on the screen instead of the present. */
  revision: Revision | undefined;
}

/** The diagram on the screen, and the plan that it follows. */
export interface Shown {
  plan: ViewPlan;
  diagram: Diagram;
  revision: Revision | undefined;
  /** True where a read-only canvas stands before the editor. */
  isPicture: boolean;
  /** What is selected on the read-only canvas; undefined while the editor shows. */
  selectedIds: readonly string[] | undefined;
  onPicture: (diagram: Diagram | undefined) => void;
  onPictureSelect: (elementIds: readonly string[]) => void;
}

/** Follows view, layer and history: sets the editor's mode, and says whether it or a picture shows. */
export function useShownDiagram({ view, layer, asPublished, revision }: Wanted): Shown {
  const session = useSession();
  const selectElement = useWorkspace((s) => s.selectElement);
  const version = useSessionState((s) => s.version);
  const phase = useSessionState((s) => s.phase);
  const selectedIds = useSessionState((s) => s.selectedIds);
  const [picture, setPicture] = useState<Diagram>();
  const [pictured, setPictured] = useState<readonly string[]>([]);
  const plan = useMemo(() => viewPlan(view, layer, asPublished), [view, layer, asPublished]);
  const isPicture = plan.projection !== undefined || revision !== undefined;

  useEffect(() => session.show(plan.mode, plan.marks), [session, plan]);

  // The address follows the selection of the canvas on the screen; many selected elements have no address.
  const only = (isPicture ? pictured : selectedIds).map(withoutLabel);
  const onlyId = only.length === 1 ? only[0] : undefined;
  const isQuiet = only.length === 0;
  const ready = isPicture ? picture !== undefined : phase === 'open';
  useEffect(() => {
    if (ready && !isQuiet) selectElement(onlyId);
  }, [ready, isQuiet, onlyId, selectElement]);

  const diagram = useMemo<Diagram>(
    () =>
      isPicture
        ? (picture ?? { editor: undefined, version: 0, readOnly: true })
        : { editor: session.editor, version, readOnly: false },
    [isPicture, picture, session, version],
  );
  return {
    plan,
    diagram,
    revision,
    isPicture,
    selectedIds: isPicture ? pictured : undefined,
    onPicture: setPicture,
    onPictureSelect: setPictured,
  };
}
