import { useEffect, useState } from 'react';
import type { TermPlace } from '../../../core/rules/replace-term';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioGroup } from '../../ui/RadioGroup';
import { getModelWorker } from '../../work/getModelWorker';
import { useSession, useSessionState } from '../session/SessionContext';
import { placesInLibrary, replaceInProcess, type ProcessPlaces, type Retired } from './library-terms';
import { TermPlaces } from './TermPlaces';
import { counted } from '../../../core/text/counted';

interface ReplaceTermDialogProps extends Retired {
  processKey: string;
  onClose: () => void;
}

type Scope = 'process' | 'library';

/** Shows every place of a retired term before anything is replaced: in this process as one command, elsewhere as revisions. */
export function ReplaceTermDialog({ processKey, term, instead, onClose }: ReplaceTermDialogProps) {
  const session = useSession();
  const repository = useRepository();
  const text = useSessionState((s) => s.text);
  const name = useSessionState((s) => s.head?.name ?? '');
  const notify = useWorkspace((s) => s.notify);
  const [scope, setScope] = useState<Scope>('process');
  const [here, setHere] = useState<TermPlace[]>();
  const [others, setOthers] = useState<ProcessPlaces[]>();
  const [busy, setBusy] = useState('');

  useEffect(() => {
    let stopped = false;
    void getModelWorker()
      .termPlaces(text, { term, instead })
      .then((places) => !stopped && setHere(places));
    return () => {
      stopped = true;
    };
  }, [text, term, instead]);

  useEffect(() => {
    if (scope !== 'library') return;
    let stopped = false;
    void placesInLibrary(repository, processKey, { term, instead }, () => stopped).then(
      (found) => !stopped && setOthers(found),
    );
    return () => {
      stopped = true;
    };
  }, [scope, repository, processKey, term, instead]);

  const sureHere = here?.filter(({ sure }) => sure) ?? [];
  const open = scope === 'library' ? (others ?? []).filter(({ leftOut }) => leftOut === undefined) : [];
  const sureThere = open.reduce((sum, { places }) => sum + places.filter(({ sure }) => sure).length, 0);
  const count = sureHere.length + sureThere;
  const isLooking = here === undefined || (scope === 'library' && others === undefined);

  const replace = async () => {
    if (sureHere.length > 0) session.editor?.replaceTexts(sureHere);
    let changed = sureHere.length;
    const leftOut: string[] = [];
    const author = (await repository.setting<string>('author').catch(() => undefined)) ?? '';
    for (const [index, { head }] of open.entries()) {
      setBusy(`${index + 1} of ${open.length}: ${head.number} ${head.name}`);
      const done = await replaceInProcess(repository, head, { term, instead }, author);
      if ('changed' in done) changed += done.changed;
      else leftOut.push(`${head.number} ${head.name}: ${done.leftOut}`);
    }
    onClose();
    notify({
      tone: leftOut.length > 0 ? 'warning' : 'success',
      text: `“${term}” is replaced in ${counted(changed, 'place')}.`,
      ...(leftOut.length > 0 && { remedy: `Left out: ${leftOut.join('; ')}.` }),
      ...(sureHere.length > 0 && { action: { label: 'Undo here', run: () => session.editor?.undo() } }),
    });
  };

  return (
    <Dialog
      title={`Replace “${term}”`}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={isLooking || busy !== '' || count === 0}
            onPress={() => void replace()}
          >
            {isLooking ? 'Looking…' : `Replace in ${counted(count, 'place')}`}
          </Button>
        </>
      }
    >
      <p>
        The term is retired: write “{instead}” instead. Nothing is changed before you agree. In this process
        it is one step that you can undo; in another it becomes a revision, and the one before it stays in the
        history.
      </p>
      <RadioGroup
        label="Where"
        value={scope}
        onChange={(id) => setScope(id as Scope)}
        options={[
          { id: 'process', label: 'In this process' },
          { id: 'library', label: 'In the whole library' },
        ]}
      />
      <TermPlaces title={name} places={here ?? []} term={term} instead={instead} />
      {scope === 'library' && others === undefined && <p role="status">Looking through the library…</p>}
      {scope === 'library' &&
        others?.map(({ head, places, leftOut }) => (
          <TermPlaces
            key={head.key}
            title={`${head.number} ${head.name}`}
            places={places}
            term={term}
            instead={instead}
            leftOut={leftOut}
          />
        ))}
      {busy !== '' && <p role="status">{busy}</p>}
    </Dialog>
  );
}
