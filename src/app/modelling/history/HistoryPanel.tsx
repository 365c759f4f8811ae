import { Download, Eye, GitCompareArrows, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { RevisionSummary } from '../../../repository/Repository';
import { Button, IconButton } from '../../ui/Button';
import { useSessionState } from '../session/SessionContext';
import type { RevisionChanges } from './changes-in-words';
import { useChanges } from './useChanges';
import { useHistory } from './useHistory';

interface HistoryPanelProps {
  processKey: string;
  /** The revision on the screen, where it is not the present. */
  viewedId: string | undefined;
  onView: (revision: RevisionSummary) => void;
  onRestore: (revision: RevisionSummary) => void;
  onDownload: (revision: RevisionSummary) => void;
  /** Compares a revision with the present. */
  onCompare: (revision: RevisionSummary) => void;
  onSave: () => void;
}

/** Every revision of the process, newest first; nothing in it is ever overwritten. */
export function HistoryPanel({ processKey, viewedId, onSave, ...actions }: HistoryPanelProps) {
  const revisions = useHistory(processKey);
  const unsaved = useSessionState((s) => s.unsaved);
  const access = useSessionState((s) => s.access);
  if (revisions === undefined) return <p className="panel-hint">Reading the history…</p>;
  return (
    <ol className="history" aria-label="Revisions, newest first">
      {unsaved && (
        <li className="history-entry" data-kind="draft">
          <p>
            <strong>Work in hand</strong>
          </p>
          <small>Kept in this browser, not yet a revision.</small>
          {access === 'editing' && <Button onPress={onSave}>Save a revision…</Button>}
        </li>
      )}
      {revisions.map((revision, index) => (
        <HistoryEntry
          key={revision.id}
          revision={revision}
          isHead={index === 0}
          isViewed={revision.id === viewedId}
          canRestore={access === 'editing' && (index > 0 || unsaved)}
          {...actions}
        />
      ))}
    </ol>
  );
}

interface HistoryEntryProps extends Pick<
  HistoryPanelProps,
  'onView' | 'onRestore' | 'onDownload' | 'onCompare'
> {
  revision: RevisionSummary;
  isHead: boolean;
  isViewed: boolean;
  canRestore: boolean;
}

function HistoryEntry({
  revision,
  isHead,
  isViewed,
  canRestore,
  onView,
  onRestore,
  onDownload,
  onCompare,
}: HistoryEntryProps) {
  const [asked, setAsked] = useState(false);
  const changes = useChanges(revision, asked || isViewed);
  const { savedAt, author, message } = revision;
  const when = TIME.format(new Date(savedAt));
  return (
    <li className="history-entry" aria-current={isViewed || undefined}>
      <p>
        <strong>{message || 'No message'}</strong>
        {isHead && <span className="badge">newest</span>}
      </p>
      <small>
        <time dateTime={savedAt}>{when}</time>
        {author && ` · ${author}`}
      </small>
      {(asked || isViewed) && <ChangedHere changes={changes} />}
      <div className="button-row">
        <IconButton label={`View the revision of ${when}`} onPress={() => onView(revision)}>
          <Eye size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={`Restore the revision of ${when}`}
          isDisabled={!canRestore}
          onPress={() => onRestore(revision)}
        >
          <RotateCcw size={14} aria-hidden="true" />
        </IconButton>
        <IconButton label={`Download the revision of ${when}`} onPress={() => onDownload(revision)}>
          <Download size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={`Compare the revision of ${when} with the present`}
          onPress={() => onCompare(revision)}
        >
          <GitCompareArrows size={14} aria-hidden="true" />
        </IconButton>
        {!asked && !isViewed && (
          <Button tone="quiet" onPress={() => setAsked(true)}>
            What changed?
          </Button>
        )}
      </div>
    </li>
  );
}

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function ChangedHere({ changes }: { changes: RevisionChanges | undefined }) {
  return (
    <div className="history-changes" role="status">
      <small>{changes?.summary ?? 'Comparing…'}</small>
      {changes && changes.sentences.length > 0 && (
        <ul aria-label="What changed">
          {changes.sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
          {changes.more > 0 && <li>and {changes.more} more</li>}
        </ul>
      )}
    </div>
  );
}
