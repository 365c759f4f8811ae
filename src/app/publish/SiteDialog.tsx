import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import type { Progress } from './publish-worker';
import { SiteProgressBar } from './SiteProgressBar';
import { useSiteMaker } from './useSiteMaker';

/** What a dialog makes, once somebody asks for it. */
export interface SiteMaking {
  fileName: string;
  work: (documents: boolean, progress: Progress, signal: AbortSignal) => Promise<Uint8Array>;
  /** Said when it was made. */
  said: string;
}

interface SiteDialogProps {
  title: string;
  /** What the button that begins says. */
  action?: string;
  /** Whether PNG, PDF and Word files are ticked at first. */
  documentsAtFirst?: boolean;
  /** Asked when the button is pressed. */
  making: () => SiteMaking;
  onClose: () => void;
  /** What is made, and the questions of this kind of site; they cannot be answered any more while it is made. */
  children: (isBusy: boolean) => ReactNode;
}

/** What all dialogs that make websites share: with or without documents, progress, and a way to stop. */
export function SiteDialog({
  title,
  action = 'Make the website',
  documentsAtFirst = true,
  making,
  onClose,
  children,
}: SiteDialogProps) {
  const notify = useWorkspace((s) => s.notify);
  const { progress, make, stop } = useSiteMaker();
  const [documents, setDocuments] = useState(documentsAtFirst);
  const isBusy = progress !== undefined;

  const run = async () => {
    const { fileName, work, said } = making();
    if (!(await make((...rest) => work(documents, ...rest), fileName))) return;
    notify({ tone: 'success', text: said });
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        isBusy ? (
          <Button onPress={stop}>Stop</Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button tone="primary" onPress={() => void run()}>
              {action}
            </Button>
          </>
        )
      }
    >
      {children(isBusy)}
      <Checkbox isSelected={documents} onChange={setDocuments} isDisabled={isBusy}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && <SiteProgressBar progress={progress} />}
    </Dialog>
  );
}
