import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import type { SiteChoice } from './PublishApi';
import type { Progress } from './publish-worker';
import { SiteAddressField } from './SiteAddressField';
import { SiteProgressBar } from './SiteProgressBar';
import { useSiteAddress, type SiteAddress } from './useSiteAddress';
import { useSiteMaker } from './useSiteMaker';

/** What a dialog makes, once somebody asks for it. */
export interface SiteMaking {
  fileName: string;
  work: (choice: MadeFor, progress: Progress, signal: AbortSignal) => Promise<Uint8Array>;
  /** Said when it was made. */
  said: string;
}

/** What every such dialog asks. */
type MadeFor = Pick<SiteChoice, 'documents' | 'baseUrl'>;

interface SiteDialogProps {
  title: string;
  /** What it shows: each stands at an address of its own, so that the pages of a draft never name those of a release. */
  siteOf: string;
  /** What the button that begins says. */
  action?: string;
  /** Whether PNG, PDF and Word files are ticked at first. */
  documentsAtFirst?: boolean;
  /** What is sent to people stands nowhere. */
  standsSomewhere?: boolean;
  /** Asked when the button is pressed. */
  making: () => SiteMaking;
  onClose: () => void;
  /** What is made, and the questions of this kind of site; they cannot be answered any more while it is made. */
  children: (isBusy: boolean) => ReactNode;
}

/** What all dialogs that make websites share: with or without documents, progress, and a way to stop. */
export function SiteDialog({
  title,
  siteOf,
  action = 'Make the website',
  documentsAtFirst = true,
  standsSomewhere = true,
  making,
  onClose,
  children,
}: SiteDialogProps) {
  const notify = useWorkspace((s) => s.notify);
  const { progress, make, stop } = useSiteMaker();
  const [documents, setDocuments] = useState(documentsAtFirst);
  const site = useSiteAddress(siteOf);
  const { address: baseUrl, fault }: Partial<SiteAddress> = standsSomewhere ? site : {};
  const isBusy = progress !== undefined;

  const run = async () => {
    const { fileName, work, said } = making();
    if (
      !(await make(
        (...rest) => work({ documents, ...(baseUrl !== undefined && { baseUrl }) }, ...rest),
        fileName,
      ))
    )
      return;
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
            <Button tone="primary" onPress={() => void run()} isDisabled={fault !== undefined}>
              {action}
            </Button>
          </>
        )
      }
    >
      {children(isBusy)}
      {standsSomewhere && <SiteAddressField site={site} isDisabled={isBusy} />}
      <Checkbox isSelected={documents} onChange={setDocuments} isDisabled={isBusy}>
        With PNG, PDF and Word files (takes about a second for each view)
      </Checkbox>
      {progress && <SiteProgressBar progress={progress} />}
    </Dialog>
  );
}
