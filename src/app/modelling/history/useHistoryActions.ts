import { useCallback, useState } from 'react';
import type { Result, Revision, RevisionSummary } from '../../../repository/Repository';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { downloadText } from '../download';
import type { PageDialog } from '../PageDialogs';
import { useSession } from '../session/SessionContext';

/** What can be done with the revisions of the open process. Each says what became of it. */
export interface HistoryActions {
  /** The old revision on the screen, if any. */
  viewed: Revision | undefined;
  view: (revision: RevisionSummary) => Promise<void>;
  leave: () => void;
  askRestore: (revision: RevisionSummary) => void;
  save: (message: string, author: string) => Promise<void>;
  restore: (revision: RevisionSummary, message: string, author: string) => Promise<void>;
  download: (revision: RevisionSummary) => Promise<void>;
  downloadPresent: () => void;
}

/** @param onSaved hears of each revision that is saved, and by whom; where nothing had changed it is the newest one */
export function useHistoryActions(
  setDialog: (dialog: PageDialog | undefined) => void,
  onSaved: (revision: RevisionSummary, by: string) => Promise<void>,
): HistoryActions {
  const session = useSession();
  const repository = useRepository();
  const [viewed, setViewed] = useState<Revision>();
  const leave = useCallback(() => setViewed(undefined), []);
  const { notify } = useWorkspace.getState();

  const withRevision = async (id: string, then: (revision: Revision) => unknown) => {
    try {
      const revision = await repository.readRevision(id);
      if (revision) await then(revision);
      else notify({ tone: 'error', text: 'This revision is not in the store of this browser any more.' });
    } catch (fault) {
      notifyThrown(fault);
    }
  };
  const told = async (work: Promise<Result<RevisionSummary>>, by: string, success: string) => {
    try {
      const result = await work;
      if (result.ok) {
        notify({ tone: 'success', text: success });
        await onSaved(result.value, by);
      } else notifyProblems(result.problems);
    } catch (fault) {
      notifyThrown(fault);
    }
    setDialog(undefined);
  };

  return {
    viewed,
    leave,
    view: ({ id }) => withRevision(id, setViewed),
    askRestore: (revision) => setDialog({ kind: 'restore', revision }),
    save: (message, author) => told(session.saveRevision(message, author), author, 'Saved as a revision.'),
    restore: ({ id }, message, author) =>
      withRevision(id, async ({ text }) => {
        await told(session.restore(text, message, author), author, 'Restored as the newest revision.');
        leave();
      }),
    download: ({ id, savedAt }) =>
      withRevision(id, ({ text }) =>
        downloadText(text, fileNameOf(session.store.getState().head?.path, savedAt)),
      ),
    downloadPresent: () => {
      const { head, text } = session.store.getState();
      void (session.editor?.text() ?? Promise.resolve(text)).then(
        (present) => downloadText(present, fileNameOf(head?.path)),
        () => downloadText(text, fileNameOf(head?.path)),
      );
    },
  };
}

/** The file's own name, with the day of an old revision. */
function fileNameOf(path = 'process.bpmn', savedAt?: string): string {
  const name = path.replace(/^.*\//, '');
  return savedAt === undefined ? name : name.replace(/(\.bpmn)?$/, ` ${savedAt.slice(0, 10)}.bpmn`);
}
