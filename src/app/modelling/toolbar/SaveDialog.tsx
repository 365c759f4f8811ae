import { useState, type ReactNode } from 'react';
import { useAuthor } from '../../state/useAuthor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface SaveDialogProps {
  title: string;
  /** The label of the button. */
  action: string;
  defaultMessage?: string;
  onSave: (message: string, author: string) => Promise<void>;
  onClose: () => void;
  /** What else the revision brings. */
  children?: ReactNode;
}

/** Asks what a revision is about, and once who makes it. Open while it is mounted. */
export function SaveDialog({
  title,
  action,
  defaultMessage = '',
  onSave,
  onClose,
  children,
}: SaveDialogProps) {
  const { author, keepAuthor } = useAuthor();
  const [typedName, setName] = useState<string>();
  const [message, setMessage] = useState(defaultMessage);
  const [busy, setBusy] = useState(false);

  const name = typedName ?? author?.name ?? '';
  const isComplete = name.trim() !== '' && message.trim() !== '';
  const save = async () => {
    if (!isComplete || busy || author === undefined) return;
    setBusy(true);
    await keepAuthor({ ...author, name });
    await onSave(message.trim(), name.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={!isComplete || busy} onPress={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label="What changed"
        autoFocus
        value={message}
        onChange={setMessage}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void save();
        }}
      />
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        description="Shown in the history; kept in this browser."
        onKeyDown={({ key }) => {
          if (key === 'Enter') void save();
        }}
      />
      {children}
    </Dialog>
  );
}
