import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Release } from '../../../core/release/Release';
import { importsOf, type TakenImport } from '../../../core/review/response/importsOf';
import { takeImportBack } from '../../../core/review/response/takeImportBack';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { dateTimeText } from '../../ui/dates';
import { Dialog } from '../../ui/Dialog';
import type { KeptComment } from '../review-now';
import { CommentLine, Part } from './ImportPreview';
import { staysInWords, takeBackImport } from './take-back-import';
import { counted } from '../../../core/text/counted';

interface ImportsDialogProps {
  release: Release;
  known: readonly KeptComment[];
  onClose: () => void;
}

/** The imports of response files into a release, each with the way to take it back. */
export function ImportsDialog({ release, known, onClose }: ImportsDialogProps) {
  const comments = useMemo(() => known.map(({ comment }) => comment), [known]);
  const imports = useMemo(() => importsOf(comments), [comments]);
  const [chosen, setChosen] = useState<TakenImport>();
  if (chosen)
    return (
      <TakeBack
        release={release}
        known={known}
        taken={chosen}
        onBack={() => setChosen(undefined)}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={`Imports into ${release.id}`}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      <ul className="imports">
        {imports.map((each) => (
          <li key={each.takenAt}>
            <div>
              <p>
                <time dateTime={each.takenAt}>{dateTimeText(each.takenAt)}</time>: {broughtInWords(each)}
              </p>
              <small>{filesInWords(each.files)}</small>
            </div>
            <Button
              icon={<Undo2 size={14} aria-hidden="true" />}
              aria-label={`Take back the import of ${dateTimeText(each.takenAt)}`}
              onPress={() => setChosen(each)}
            >
              Take back…
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface TakeBackProps extends ImportsDialogProps {
  taken: TakenImport;
  onBack: () => void;
}

/** What would go with an import and what would stay; only then it is taken back. */
function TakeBack({ release, known, taken, onBack, onClose }: TakeBackProps) {
  const repository = useRepository();
  const [busy, setBusy] = useState(false);
  const { removed, shortened, answered } = useMemo(
    () =>
      takeImportBack(
        known.map(({ comment }) => comment),
        taken.takenAt,
      ),
    [known, taken],
  );
  const count = removed.length + shortened.length;
  const takeBack = async () => {
    setBusy(true);
    try {
      if (await takeBackImport(repository, release.id, taken.takenAt)) return onClose();
    } catch (fault) {
      notifyThrown(fault);
    }
    setBusy(false);
  };
  return (
    <Dialog
      title="Take an import back"
      size="large"
      isReading
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onBack}>Back</Button>
          <Button tone="danger" isDisabled={count === 0 || busy} onPress={() => void takeBack()}>
            {count === 0 ? 'Nothing to take back' : `Take back ${counted(count, 'comment')}`}
          </Button>
        </>
      }
    >
      <p>
        The import of {dateTimeText(taken.takenAt)}, {filesInWords(taken.files)}: {broughtInWords(taken)}.
        {answered.length > 0 && ` ${staysInWords(answered.length)}.`}
      </p>
      <div className="import-comments">
        <Part title="Goes" count={removed.length}>
          {removed.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </Part>
        <Part title="Stays, without its new words" count={shortened.length}>
          {shortened.map(({ after }) => (
            <CommentLine key={after.id} comment={after} />
          ))}
        </Part>
        <Part title="Stays, answered since" count={answered.length}>
          {answered.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </Part>
      </div>
    </Dialog>
  );
}

const broughtInWords = ({ comments, changes }: TakenImport): string =>
  [
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(changes > 0 ? [`new words below ${counted(changes, 'known comment')}`] : []),
  ].join(', ');

/** The first files, and how many more. */
function filesInWords(files: readonly string[]): string {
  const shown = files.slice(0, 3).join(', ');
  return files.length > 3 ? `from ${shown} and ${files.length - 3} more` : `from ${shown}`;
}
