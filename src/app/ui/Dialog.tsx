import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './Button';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `alertdialog` interrupts: for a question that must be answered. */
  role?: 'dialog' | 'alertdialog';
  /** The body is mostly text to read: it takes the focus, so that keys can scroll it. */
  isReading?: boolean;
  children: ReactNode;
}

/** A modal dialog: focus stays inside, Escape closes it, focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  footer,
  size = 'medium',
  role = 'dialog',
  isReading = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal" data-size={size}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label="Close" onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </header>
          <div className="dialog-body" tabIndex={isReading ? 0 : undefined}>
            {children}
          </div>
          {footer && <footer className="dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
