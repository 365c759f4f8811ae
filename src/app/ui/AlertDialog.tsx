import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface AlertDialogProps {
  title: string;
  isOpen: boolean;
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  isBusy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that matters. The safe answer has the focus. */
export function AlertDialog({
  title,
  isOpen,
  confirmLabel,
  tone = 'primary',
  isBusy = false,
  onConfirm,
  onClose,
  children,
}: AlertDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button tone={tone} isDisabled={isBusy} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
