import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { PanelName } from '../state/panels';
import { useWorkspace } from '../state/store';
import { IconButton } from './Button';

interface DrawerProps {
  panel: PanelName;
  label: string;
  side: 'start' | 'end' | 'below';
  children: ReactNode;
}

/** A side panel that slides over the page at narrow widths. Escape or a tap beside it closes it. */
export function Drawer({ panel, label, side, children }: DrawerProps) {
  const isOpen = useWorkspace((s) => s.drawer === panel);
  const openDrawer = useWorkspace((s) => s.openDrawer);
  return (
    <ModalOverlay
      className="drawer-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => openDrawer(open ? panel : undefined)}
    >
      <Modal className="drawer" data-side={side}>
        <Dialog className="drawer-content" aria-label={label}>
          <IconButton label={`Close ${label}`} tone="plain" onPress={() => openDrawer(undefined)}>
            <X size={18} aria-hidden="true" />
          </IconButton>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
