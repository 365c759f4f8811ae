import { useEffect, useState } from 'react';
import { useRepository } from '../../state/RepositoryContext';
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
}

/** Asks what a revision is about, and once who makes it. Open while it is mounted. */
export function SaveDialog({ title, action, defaultMessage = '', onSave, onClose }: SaveDialogProps) {
  const repository = useRepository();
  const [author, setAuthor] = useState<string>();
  const [message, setMessage] = useState(defaultMessage);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    repository.setting<string>('author').then(
      (name) => setAuthor((typed) => typed ?? name ?? ''),
      () => setAuthor((typed) => typed ?? ''),
    );
  }, [repository]);

  const isComplete = (author ?? '').trim() !== '' && message.trim() !== '';
  const save = async () => {
    if (!isComplete || busy || author === undefined) return;
    setBusy(true);
    await repository.saveSetting('author', author.trim()).catch(() => undefined);
    await onSave(message.trim(), author.trim());
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
        value={author ?? ''}
        onChange={setAuthor}
        description="Shown in the history; kept in this browser."
        onKeyDown={({ key }) => {
          if (key === 'Enter') void save();
        }}
      />
    </Dialog>
  );
}
