import { useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import type { Release } from '../../../core/release/Release';
import { stateOf } from '../../../core/release/states';
import { PACK_STATE } from '../../../publish/site/consultation/SiteConsultation';
import { consultationOf } from '../../../publish/site/consultation/consultationOf';
import { makeSite } from '../../publish/publish-worker';
import { SiteDialog } from '../../publish/SiteDialog';
import { useSiteMaker } from '../../publish/useSiteMaker';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { nowText } from '../../state/useNow';
import { RadioGroup } from '../../ui/RadioGroup';
import { TextField } from '../../ui/TextField';
import { beforeOf, editionTree, titleOf } from './what-is-published';

interface PublishReleaseDialogProps {
  release: Release;
  releases: readonly Release[];
  edition: number;
  onClose: () => void;
}

const KINDS = [
  { id: 'pack', label: 'Consultation pack', hint: 'With a form for comments in each page' },
  { id: 'site', label: 'Website', hint: 'To read only' },
];

/** Makes the website or the consultation pack of an edition, from what was frozen and nothing else. */
export function PublishReleaseDialog({ release, releases, edition, onClose }: PublishReleaseDialogProps) {
  const repository = useRepository();
  const notify = useWorkspace((s) => s.notify);
  const { progress, make, stop } = useSiteMaker();
  const { consultation: held } = consultationOf(release);
  const mayBePack = held?.edition === edition;
  const [kind, setKind] = useState(mayBePack ? 'pack' : 'site');
  const [replyTo, setReplyTo] = useState('');
  const [documents, setDocuments] = useState(!mayBePack);
  const isPack = kind === 'pack';
  const { id, goLive } = release;

  const run = async () => {
    const { consultation } = isPack ? consultationOf(release, replyTo.trim() || undefined) : {};
    const state = stateOf(release, releases, dateInBritain(nowText()));
    const made = await make(
      async (...rest) =>
        makeSite(
          await editionTree(repository, id, edition),
          {
            release: {
              id,
              title: titleOf(id),
              ...(isPack ? { state: PACK_STATE } : { state, date: goLive }),
            },
            documents,
            ...(await beforeOf(repository, release, releases, { comments: !isPack })),
            ...(consultation && { consultation }),
          },
          ...rest,
        ),
      `bam-${id}-edition-${edition}-${isPack ? 'consultation' : 'site'}.zip`,
    );
    if (!made) return;
    notify({
      tone: 'success',
      text: isPack
        ? 'The consultation pack was made. Put its files on the web, or send them.'
        : 'The website was made. Unpack the file and open index.html.',
    });
    onClose();
  };

  return (
    <SiteDialog
      title={`Website of release ${id}, edition ${edition}`}
      action={isPack ? 'Make the pack' : 'Make the website'}
      progress={progress}
      documents={documents}
      onDocuments={setDocuments}
      onMake={() => void run()}
      onStop={stop}
      onClose={onClose}
    >
      <p>
        Made of what this edition froze, not of the library as it is now. Plain files that need no server;
        nothing leaves this browser.
      </p>
      {mayBePack && <RadioGroup label="What it is for" options={KINDS} value={kind} onChange={setKind} />}
      {isPack && (
        <TextField
          label="E-mail address for responses (may be left empty)"
          type="email"
          value={replyTo}
          onChange={setReplyTo}
          isDisabled={progress !== undefined}
          description="Respondents send their file of comments there; import it in the Comments tab."
        />
      )}
    </SiteDialog>
  );
}
