import { FileText, Loader } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReleaseNotes } from '../../../core/release/notes/ReleaseNotes';
import { notesBlocks } from '../../../core/release/notes/words/notes-blocks';
import { notesMarkdown } from '../../../publish/notes/notes-markdown';
import { notesPage } from '../../../publish/notes/notes-page';
import { notifyThrown } from '../../library/notify';
import { makeNotes } from '../../publish/publish-worker';
import { useProcesses } from '../../state/LibraryProvider';
import { useSearch } from '../../state/SearchProvider';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import type { ReleaseTabProps } from '../tabs';
import { NotesBlocks } from './NotesBlocks';
import { notesHrefs } from './notes-hrefs';
import { useNotes } from './useNotes';
import './notes.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What changed in a release since another, why, and by which SEC document; to read and to take along. */
export function NotesTab({ release, releases }: ReleaseTabProps) {
  const asked = useWorkspace((s) => s.place.release?.parameters['since']);
  const openRelease = useWorkspace((s) => s.openRelease);
  const others = releases.filter(({ id, editions }) => id !== release.id && editions.length > 0);
  const since =
    [asked, release.previous].find((id) => others.some((each) => each.id === id)) ?? others.at(-1)?.id;
  const state = useNotes(release, since);
  if (since === undefined)
    return (
      <EmptyState icon={<FileText size={32} />} title="Nothing to compare with">
        <p>
          Notes tell what changed since another release. No other release of this library has frozen anything.
        </p>
      </EmptyState>
    );
  return (
    <div className="release-scroll">
      <div className="release-body">
        <div className="release-title notes-title">
          <h3>What changed since</h3>
          <Select
            label="What changed since"
            hideLabel
            value={since}
            onChange={(id) => openRelease({ id: release.id, tab: 'notes', parameters: { since: id } })}
            options={others
              .toReversed()
              .map(({ id, title }) => ({ id, label: `Release ${id}`, hint: title }))}
          />
          {state.phase === 'done' && <TakeAlong release={release} since={since} notes={state.notes} />}
        </div>
        {release.editions.length === 0 && (
          <p className="release-notice">Nothing is frozen yet: this is the library as it is now.</p>
        )}
        {state.phase === 'making' && (
          <p role="status">
            <Loader size={14} className="spinner" aria-hidden="true" /> Comparing every process…
          </p>
        )}
        {state.phase === 'failed' && <ProblemList problems={state.problems} />}
        {state.phase === 'done' && <Notes release={release} since={since} notes={state.notes} />}
      </div>
    </div>
  );
}

interface NotesProps {
  release: ReleaseTabProps['release'];
  since: string;
  notes: ReleaseNotes;
}

function Notes({ release, since, notes }: NotesProps) {
  const processes = useProcesses();
  const { keyByProcessId } = useSearch();
  const blocks = useMemo(() => notesBlocks(notes, `Release ${since}`), [notes, since]);
  const hrefOf = useMemo(
    () => notesHrefs({ release, since, notes, processes, keyByProcessId }),
    [release, since, notes, processes, keyByProcessId],
  );
  return (
    <article className="notes">
      <NotesBlocks blocks={blocks} hrefOf={hrefOf} />
    </article>
  );
}

function TakeAlong({ release, since, notes }: NotesProps) {
  const [busy, setBusy] = useState(false);
  const title = `${release.title}: what changed since Release ${since}`;
  const blocks = () => notesBlocks(notes, `Release ${since}`);
  const save = (content: BlobPart, type: string, ending: string) =>
    download(new Blob([content], { type }), `release-${release.id}-notes.${ending}`);
  const word = async () => {
    setBusy(true);
    try {
      save((await makeNotes(title, blocks(), release.title)) as BlobPart, WORD, 'docx');
    } catch (fault) {
      notifyThrown(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="notes-take" role="group" aria-label="Take the notes along">
      <Button isDisabled={busy} onPress={() => void word()}>
        {busy ? 'Making…' : 'Word'}
      </Button>
      <Button onPress={() => save(notesPage(title, blocks()), 'text/html', 'html')}>Page</Button>
      <Button onPress={() => save(notesMarkdown(title, blocks()), 'text/markdown', 'md')}>Markdown</Button>
    </div>
  );
}
