import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { PanelName } from '../state/panels';
import { useWorkspace } from '../state/store';
import { useNarrow } from '../state/useMedia';
import { Drawer } from './Drawer';

/** At first the middle gets about half of the window at least, because the diagram is there. */
const LARGEST_SHARE = 0.27;

interface SplitPaneProps {
  panel: PanelName;
  /** The side panel's place; `below` splits top from bottom. */
  side: 'start' | 'end' | 'below';
  label: string;
  aside: ReactNode;
  children: ReactNode;
  /** Pixels. */
  defaultSize?: number;
  minSize?: number;
}

/**
 * A main part with one resizable, foldable side panel. At narrow widths the panel is a drawer; the main
 * part stays mounted through the change, because an open diagram must not be lost to a turned phone.
 */
export function SplitPane({
  panel,
  side,
  label,
  aside,
  children,
  defaultSize = 300,
  minSize = 200,
}: SplitPaneProps) {
  const narrow = useNarrow();
  const inline = !narrow || side === 'below';

  const size = side === 'below' ? defaultSize : Math.min(defaultSize, window.innerWidth * LARGEST_SHARE);

  const sidePanel = (
    <SidePanel key="side" panel={panel} defaultSize={size} minSize={minSize}>
      {aside}
    </SidePanel>
  );
  const separator = <Separator key="separator" className="split-separator" aria-label={`Resize ${label}`} />;

  return (
    <>
      <Group
        className="split"
        orientation={side === 'below' ? 'vertical' : 'horizontal'}
        resizeTargetMinimumSize={{ coarse: 24, fine: 10 }}
      >
        {inline && side === 'start' && [sidePanel, separator]}
        <Panel key="main" id={`${panel}-main`} className="split-main" minSize="30%">
          {children}
        </Panel>
        {inline && side !== 'start' && [separator, sidePanel]}
      </Group>
      {!inline && (
        <Drawer panel={panel} label={label} side={side}>
          {aside}
        </Drawer>
      )}
    </>
  );
}

type SidePanelProps = Pick<SplitPaneProps, 'panel' | 'children'> & { defaultSize: number; minSize: number };

/** The panel that folds; it begins as the workspace remembers it and tells the workspace of every change. */
function SidePanel({ panel, defaultSize, minSize, children }: SidePanelProps) {
  const folded = useWorkspace((s) => s.folded[panel]);
  const ref = usePanelRef();
  // Fixed while the panel is there: another default makes the group lay itself out anew, after every drag.
  const [initialSize] = useState(() => (folded ? 0 : rememberedSize(panel, defaultSize)));

  // A panel that has just come back has its size already; asking it before its group knows it fails.
  const applied = useRef(folded);
  useEffect(() => {
    if (applied.current === folded) return;
    applied.current = folded;
    if (folded) ref.current?.collapse();
    else ref.current?.resize(rememberedSize(panel, defaultSize));
  }, [folded, ref, panel, defaultSize]);

  return (
    <Panel
      id={panel}
      panelRef={ref}
      className="split-side"
      collapsible
      collapsedSize={0}
      defaultSize={initialSize}
      minSize={minSize}
      maxSize="60%"
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ asPercentage }) => {
        const { folded: before, foldPanel, sizePanel } = useWorkspace.getState();
        const isFolded = asPercentage < 0.5;
        if (isFolded !== before[panel]) foldPanel(panel, isFolded);
        if (!isFolded) sizePanel(panel, Math.round(asPercentage * 10) / 10);
      }}
    >
      {!folded && children}
    </Panel>
  );
}

const rememberedSize = (panel: PanelName, otherwise: number) => {
  const size = useWorkspace.getState().sizes[panel];
  return size === undefined ? otherwise : `${size}%`;
};
