import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { Release } from '../../../core/release/Release';
import type { ReviewFacts } from '../../../core/review/facts';
import { importResponses, type ResponseImport } from '../../../core/review/response/importResponses';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { saveFiles } from '../../library/save-files';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import type { KeptComment } from '../review-now';
import { counted } from '../words';
import { importChanges } from './import-changes';
import { ImportPreview } from './ImportPreview';
import { readIncoming, type Incoming } from './read-incoming';

interface ImportDialogProps {
  release: Release;
  files: readonly File[];
  known: readonly KeptComment[];
  /** What the library holds, by which a comment on something else is named. */
  facts: ReviewFacts;
  onClose: () => void;
}

/** Shows what response files would bring, and what is wrong with them; only then takes it in, all of it as one step. */
export function ImportDialog({ release, files, known, facts, onClose }: ImportDialogProps) {
  const repository = useRepository();
  const [takesChanges, setTakesChanges] = useState(true);
  const [busy, setBusy] = useState(false);
  const incoming = useIncoming(files, onClose);
  const plan = useMemo(
    () => incoming && planOf(incoming, known, release, facts),
    // Made once, for the comments as they were when the dialog opened; saving checks that nothing moved since.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [incoming],
  );
  const { changes, problems: refusals } = useMemo(
    () => (plan ? importChanges(plan, known, takesChanges) : { changes: [], problems: [] }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [plan, takesChanges],
  );
  const problems: Problem[] = [...(incoming?.problems ?? []), ...(plan?.problems ?? []), ...refusals];

  const take = async () => {
    setBusy(true);
    const names = files.length === 1 ? files[0]!.name : counted(files.length, 'response file');
    if (await saveFiles(repository, changes, `${counted(changes.length, 'comment')} taken from ${names}`))
      onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={`Import response files into ${release.id}`}
      size="large"
      isReading
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={changes.length === 0 || busy}
            onPress={() => {
              if (refusals.length > 0) notifyProblems(refusals);
              void take();
            }}
          >
            {changes.length === 0 ? 'Nothing to import' : `Import ${counted(changes.length, 'comment')}`}
          </Button>
        </>
      }
    >
      <p role="status">{plan ? summaryOf(plan, problems) : `Reading ${counted(files.length, 'file')}…`}</p>
      {problems.length > 0 && <ProblemList problems={problems} limit={30} />}
      {plan && plan.changed.length > 0 && (
        <Checkbox isSelected={takesChanges} onChange={setTakesChanges}>
          {`Take ${counted(plan.changed.length, 'changed comment')}: the new words stand below the old ones, as a reply`}
        </Checkbox>
      )}
      {plan && <ImportPreview plan={plan} />}
    </Dialog>
  );
}

function useIncoming(files: readonly File[], onClose: () => void): Incoming | undefined {
  const [incoming, setIncoming] = useState<Incoming>();
  useEffect(() => {
    let stopped = false;
    readIncoming(files).then(
      (read) => !stopped && setIncoming(read),
      (fault: unknown) => {
        if (stopped) return;
        notifyThrown(fault);
        onClose();
      },
    );
    return () => {
      stopped = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [files]);
  return incoming;
}

const planOf = (
  { files }: Incoming,
  known: readonly KeptComment[],
  release: Release,
  facts: ReviewFacts,
): ResponseImport =>
  importResponses(
    files,
    known.map(({ comment }) => comment),
    { release: release.id, editions: release.editions, receivedAt: new Date().toISOString(), facts },
  );

function summaryOf(
  { comments, duplicates, changed, older }: ResponseImport,
  problems: readonly Problem[],
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const parts = [
    `${comments.length} new`,
    `${changed.length} changed since they were first sent`,
    `${duplicates.length} known already`,
    ...(older.length > 0 ? [`${older.length} in older words`] : []),
    ...(errors > 0 ? [`${counted(errors, 'fault')}, left out`] : []),
  ];
  return `${parts.join(', ')}.`;
}
