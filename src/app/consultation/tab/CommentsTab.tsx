import { History, MessageSquarePlus, Upload } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { deadlinesOf } from '../../../core/release/deadlinesOf';
import { lateInWords } from '../../../core/review/lateInWords';
import { importsOf } from '../../../core/review/response/importsOf';
import { isAnswered } from '../../../core/review/states';
import type { ReleaseTabProps } from '../../release/tabs';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import { RegisterAside } from '../../register/edit/RegisterAside';
import { CommentForm } from '../CommentForm';
import { ImportsDialog } from '../import/ImportsDialog';
import { ImportDialog } from '../import/ImportDialog';
import { useFileDrop } from '../import/useFileDrop';
import { useLibraryPlaces } from '../useLibraryPlaces';
import { useReview } from '../useReview';
import { editionOf, roundOf } from '../usual-release';
import { BulkBar } from './BulkBar';
import { CommentAside } from './CommentAside';
import { CommentFilters } from './CommentFilters';
import { groupsOf, type CommentRow } from './comment-rows';
import { CommentTable } from './CommentTable';
import { DispositionMenu } from './DispositionMenu';
import { releaseSubjects } from './release-subjects';
import '../consultation.css';
import '../../register/register.css';

const NONE: Readonly<Record<string, string>> = {};

/** Every comment on a release: found, answered one by one or many at once, brought in from response files, and handed out. */
export function CommentsTab({ release }: ReleaseTabProps) {
  const review = useReview();
  const parameters = useWorkspace((s) => s.place.release?.parameters) ?? NONE;
  const amend = useWorkspace((s) => s.amendRelease);
  const { facts, isReading, headOf, placeOf } = useLibraryPlaces({});
  const rows = useMemo<CommentRow[]>(() => {
    const deadlines = deadlinesOf(release);
    return (review?.comments ?? [])
      .filter(({ comment }) => comment.release === release.id)
      .map((kept) => ({ kept, place: placeOf(kept.comment), late: lateInWords(kept.comment, deadlines) }));
  }, [review, release, placeOf]);
  const groups = useMemo(() => groupsOf(rows, parameters), [rows, parameters]);
  const shown = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [files, setFiles] = useState<readonly File[]>();
  const [showsImports, setShowsImports] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const takeFiles = useCallback((given: readonly File[]) => setFiles(given), []);
  const isOver = useFileDrop(takeFiles);

  const open = parameters['row'] ?? '';
  const at = shown.findIndex(({ kept }) => kept.comment.id === open);
  const row = shown[at] ?? rows.find(({ kept }) => kept.comment.id === open);
  const show = (id: string) => amend({ row: id });
  const idAt = (index: number) => shown[index]?.kept.comment.id;
  // What a filter hides is not answered along with the rest.
  const chosenHere = useMemo(() => shown.filter(({ kept }) => chosen.has(kept.path)), [shown, chosen]);
  const kept = useMemo(() => rows.map((each) => each.kept), [rows]);
  const hasImports = useMemo(() => importsOf(kept.map(({ comment }) => comment)).length > 0, [kept]);
  const answered = rows.filter(({ kept }) => isAnswered(kept.comment)).length;
  const faults =
    review?.problems.filter(({ where }) => where.fileName?.includes(`/${release.id}/comments/`)) ?? [];

  if (!review) return <p className="panel-hint">Reading the comments…</p>;
  return (
    <>
      <div className="register-bar">
        <p role="status">{countOf(shown.length, rows.length, answered)}</p>
        <Button icon={<MessageSquarePlus size={14} aria-hidden="true" />} onPress={() => show('new')}>
          Write a comment
        </Button>
        <Button icon={<Upload size={14} aria-hidden="true" />} onPress={() => input.current?.click()}>
          Import response files
        </Button>
        {hasImports && (
          <Button icon={<History size={14} aria-hidden="true" />} onPress={() => setShowsImports(true)}>
            Imports
          </Button>
        )}
        <DispositionMenu release={release} rows={rows} facts={facts} />
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Response files"
          accept=".json,.csv,application/json,text/csv"
          onChange={({ target }) => {
            const given = [...(target.files ?? [])];
            target.value = ''; // the same files may be chosen again
            if (given.length > 0) setFiles(given);
          }}
        />
      </div>
      {faults.length > 0 && (
        <div className="comments-faults">
          <ProblemList problems={faults} limit={5} />
        </div>
      )}
      <CommentFilters rows={rows} parameters={parameters} />
      {chosenHere.length > 0 && (
        <BulkBar rows={chosenHere} release={release} headOf={headOf} onClear={() => setChosen(new Set())} />
      )}
      <div className="register-main">
        {shown.length > 0 ? (
          <CommentTable
            groups={groups}
            sort={parameters['sort']}
            onSort={(sort) => amend({ sort })}
            openId={open}
            isNarrow={row !== undefined || open === 'new'}
            onOpen={show}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : (
          <EmptyState title={rows.length > 0 ? 'No comment fits these filters' : 'No comment yet'}>
            {rows.length === 0 &&
              'Comments are written beside a process or here, and come in response files of a consultation. Drop such files anywhere on this page.'}
          </EmptyState>
        )}
        {row && (
          <CommentAside
            row={row}
            release={release}
            headOf={headOf}
            before={at > 0 ? idAt(at - 1) : undefined}
            after={at >= 0 ? idAt(at + 1) : undefined}
            onShow={show}
            onClose={() => show('')}
          />
        )}
        {open === 'new' && (
          <RegisterAside title="New comment" onClose={() => show('')}>
            <CommentForm
              release={release.id}
              edition={editionOf(release)}
              round={roundOf(release)}
              subjects={releaseSubjects(facts)}
              onClose={() => show('')}
            />
          </RegisterAside>
        )}
      </div>
      {files && (
        <ImportDialog
          release={release}
          files={files}
          known={kept}
          facts={isReading ? undefined : facts}
          onClose={() => setFiles(undefined)}
        />
      )}
      {showsImports && hasImports && (
        <ImportsDialog release={release} known={kept} onClose={() => setShowsImports(false)} />
      )}
      {isOver && (
        <div className="drop-zone" aria-hidden="true">
          <p>
            <Upload size={24} /> Drop response files
          </p>
        </div>
      )}
    </>
  );
}

function countOf(shown: number, total: number, answered: number): string {
  const noun = total === 1 ? 'comment' : 'comments';
  const count = shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}`;
  return total === 0 ? count : `${count}, ${answered} answered, ${total - answered} waiting`;
}
