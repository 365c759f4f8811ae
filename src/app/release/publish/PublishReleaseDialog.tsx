import { useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import type { Release } from '../../../core/release/Release';
import { stateOf } from '../../../core/release/states';
import { PACK_STATE } from '../../../publish/site/consultation/SiteConsultation';
import { consultationOf } from '../../../publish/site/consultation/consultationOf';
import { packNotice } from '../../../publish/site/consultation/packNotice';
import { makeSite } from '../../publish/publish-worker';
import { SiteDialog, type SiteMaking } from '../../publish/SiteDialog';
import { useRepository } from '../../state/RepositoryContext';
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
  const { consultation: held } = consultationOf(release);
  const mayBePack = held?.edition === edition;
  const late = packNotice(release, dateInBritain(nowText()));
  const [kind, setKind] = useState(mayBePack && late === undefined ? 'pack' : 'site');
  const [replyTo, setReplyTo] = useState('');
  const isPack = kind === 'pack';
  const { id, goLive } = release;

  const making = (): SiteMaking => {
    const { consultation } = isPack ? consultationOf(release, replyTo.trim() || undefined) : {};
    const state = stateOf(release, releases, dateInBritain(nowText()));
    const frozen = {
      id,
      title: titleOf(id),
      ...(isPack ? { state: PACK_STATE } : { state, date: goLive }),
    };
    return {
      fileName: `bam-${id}-edition-${edition}-${isPack ? 'consultation' : 'site'}.zip`,
      work: async (choice, ...rest) =>
        makeSite(
          await editionTree(repository, id, edition),
          {
            release: frozen,
            ...choice,
            ...(await beforeOf(repository, release, releases, { comments: !isPack })),
            ...(consultation && { consultation }),
          },
          ...rest,
        ),
      said: isPack
        ? 'The consultation pack was made. Put its files on the web, or send them.'
        : 'The website was made. Unpack the file and open index.html.',
    };
  };

  return (
    <SiteDialog
      title={`Website of release ${id}, edition ${edition}`}
      action={isPack ? 'Make the pack' : 'Make the website'}
      documentsAtFirst={kind === 'site'}
      siteOf={`release ${id}`}
      standsSomewhere={!isPack}
      making={making}
      onClose={onClose}
    >
      {(isBusy) => (
        <>
          <p>
            Made of what this edition froze, not of the library as it is now. Plain files that need no server;
            nothing leaves this browser.
          </p>
          {mayBePack && <RadioGroup label="What it is for" options={KINDS} value={kind} onChange={setKind} />}
          {isPack && late && (
            <p className="panel-hint" role="status">
              {late}
            </p>
          )}
          {isPack && (
            <TextField
              label="E-mail address for responses (may be left empty)"
              type="email"
              value={replyTo}
              onChange={setReplyTo}
              isDisabled={isBusy}
              description="Respondents send their file of comments there; import it in the Comments tab."
            />
          )}
        </>
      )}
    </SiteDialog>
  );
}
