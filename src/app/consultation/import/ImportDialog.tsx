import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem';
import { deadlinesOf } from '../../../core/release/deadlinesOf';
import type { Release } from '../../../core/release/Release';
import type { ReviewFacts } from '../../../core/review/facts';
import { importResponses, type ResponseImport } from '../../../core/review/response/importResponses';
import { instantForImport } from '../../../core/review/response/importsOf';
import { takeImport } from '../../../core/review/response/takeImport';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { saveFiles } from '../../library/save-files';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import type { KeptComment } from '../review-now';
import { importChanges } from './import-changes';
import { ImportPreview } from './ImportPreview';
import { takeBackImport } from './take-back-import';
import { readIncoming, type Incoming } from './read-incoming';
import { counted } from '../../../core/text/counted';

interface ImportDialogProps {
  release: Release;
  files: readonly File[];
  known: readonly KeptComment[];
  /** What the library holds, by which a comment on something else is named; absent while it is read. */
  facts: ReviewFacts | undefined;
  onClose: () => void;
}

/** Shows what response files would bring, and what is wrong with them; only then takes it in, all of it as one step. */
export function ImportDialog({ release, files, known, facts, onClose }: ImportDialogProps) {
  const repository = useRepository();
  const [takesChanges, setTakesChanges] = useState(true);
  const [busy, setBusy] = useState(false);
  const incoming = useIncoming(files, onClose);
  const isRead = facts !== undefined;
  const found = useMemo(
    () => incoming && facts && planOf(incoming, known, release, facts),
    // Made once, for the comments as they were when the dialog opened; saving checks that nothing moved since.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [incoming, isRead],
  );
  const plan = found?.plan;
  const { steps, problems: refusals } = useMemo(
    () => (plan ? takeImport(plan, takesChanges) : { steps: [], problems: [] }),
    [plan, takesChanges],
  );
  const problems: Problem[] = [...(incoming?.problems ?? []), ...(plan?.problems ?? []), ...refusals];

  const take = async (takenAt: string) => {
    setBusy(true);
    const names = files.length === 1 ? files[0]!.name : counted(files.length, 'response file');
    const changes = importChanges(steps, known);
    const message = `${counted(changes.length, 'comment')} taken from ${names}`;
    const undo = () => takeBackImport(repository, release.id, takenAt);
    if (await saveFiles(repository, changes, message, { undo })) onClose();
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
            isDisabled={steps.length === 0 || busy}
            onPress={() => {
              if (refusals.length > 0) notifyProblems(refusals);
              if (found) void take(found.takenAt);
            }}
          >
            {steps.length === 0 ? 'Nothing to import' : `Import ${counted(steps.length, 'comment')}`}
          </Button>
        </>
      }
    >
      <p role="status">{plan ? summaryOf(plan, problems) : readingOf(files, incoming)}</p>
      {plan && plan.changed.length > 0 && (
        <Checkbox isSelected={takesChanges} onChange={setTakesChanges}>
          {`Take ${counted(plan.changed.length, 'changed comment')}: the new words stand below the old ones, as a reply`}
        </Checkbox>
      )}
      {plan && <ImportPreview plan={plan} deadlines={deadlinesOf(release)} />}
      <Found title="Left out, with a fault" problems={problems.filter(isFault)} />
      <Found title="Taken, with something to look at" problems={problems.filter((each) => !isFault(each))} />
    </Dialog>
  );
}

/** Problems of one kind under a heading, below what is taken. */
function Found({ title, problems }: { title: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="import-found" aria-label={title}>
      <h3>
        {title} <span className="badge">{problems.length}</span>
      </h3>
      <ProblemList problems={problems} limit={30} />
    </section>
  );
}

const isFault = ({ severity }: Problem): boolean => severity === 'error';

const readingOf = (files: readonly File[], incoming: Incoming | undefined): string =>
  incoming ? 'Reading the library…' : `Reading ${counted(files.length, 'file')}…`;

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

/** What the files would bring, and the instant by which the import will be known. */
function planOf(
  { files }: Incoming,
  kept: readonly KeptComment[],
  { id, editions }: Release,
  facts: ReviewFacts,
): { plan: ResponseImport; takenAt: string } {
  const known = kept.map(({ comment }) => comment);
  const takenAt = instantForImport(known, new Date().toISOString());
  return {
    plan: importResponses(files, known, { release: id, editions, receivedAt: takenAt, facts }),
    takenAt,
  };
}

function summaryOf(
  { comments, duplicates, changed, older, leftOut }: ResponseImport,
  problems: readonly Problem[],
): string {
  const errors = problems.filter(isFault).length;
  const doubts = problems.length - errors;
  const missing = leftOut.reduce((sum, each) => sum + each.comments.length, 0);
  const parts = [
    `${comments.length} new`,
    `${changed.length} changed since they were first sent`,
    `${duplicates.length} known already`,
    ...(older.length > 0 ? [`${older.length} in older words`] : []),
    ...(missing > 0
      ? [`${missing} that came before and ${missing === 1 ? 'is' : 'are'} not in a later file`]
      : []),
    ...(errors > 0 ? [`${counted(errors, 'fault')}, left out`] : []),
    ...(doubts > 0 ? [`${counted(doubts, 'thing')} to look at`] : []),
  ];
  return `${parts.join(', ')}.`;
}
