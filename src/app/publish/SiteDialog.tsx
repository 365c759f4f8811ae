import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { SiteProgressBar } from './SiteProgressBar';
import type { SiteProgress } from './useSiteMaker';

interface SiteDialogProps {
  title: string;
  /** What the button that begins says, such as `Make the website`. */
  action: string;
  progress: SiteProgress | undefined;
  documents: boolean;
  onDocuments: (documents: boolean) => void;
  onMake: () => void;
  onStop: () => void;
  onClose: () => void;
  /** What is made, and the questions of this kind of site. */
  children: ReactNode;
}

/** What all dialogs that make websites share: with or without documents, progress, and a way to stop. */
export function SiteDialog(props: SiteDialogProps) {
  const { title, action, progress, documents, onDocuments, onMake, onStop, onClose, children } = props;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        progress ? (
          <Button onPress={onStop}>Stop</Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button tone="primary" onPress={onMake}>
              {action}
            </Button>
          </>
        )
      }
    >
      {children}
      <Checkbox isSelected={documents} onChange={onDocuments} isDisabled={progress !== undefined}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && <SiteProgressBar progress={progress} />}
    </Dialog>
  );
}
