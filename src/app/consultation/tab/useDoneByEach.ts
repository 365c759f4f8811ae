import { useCallback, useMemo } from 'react';
import type { Release } from '../../../core/release/Release';
import type { ReviewProcess } from '../../../core/review/facts';
import type { ProcessHead, Repository } from '../../../repository/Repository';
import { useStored } from '../../state/useStored';
import { editionChoices, type DoneChoice } from '../revision-names';
import { registerStates } from '../useRegisterStates';
import type { CommentRow } from './comment-rows';
import { counted } from '../../../core/text/counted';

/** What may have done many comments at once, the likeliest first; the editions while revisions are read. */
export function useDoneByEach(
  rows: readonly CommentRow[],
  release: Release,
  headOf: (process: ReviewProcess) => ProcessHead | undefined,
): readonly DoneChoice[] {
  const sources = useMemo(
    () => new Map(rows.map((row) => [row.kept.path, sourceOf(row, headOf)])),
    [rows, headOf],
  );
  const wanted = [...new Set([...sources.values()].filter((source) => source !== undefined))]
    .sort()
    .join('\n');
  const read = useCallback((repository: Repository) => readNewest(repository, wanted), [wanted]);
  const newest = useStored('', read);
  return useMemo(() => {
    const editions = editionChoices(release);
    if (newest?.of !== wanted) return editions;
    const own = (path: string, writtenAt: string): string | undefined => {
      const found = newest.bySource.get(sources.get(path) ?? '');
      return found && found.savedAt > writtenAt ? found.id : undefined;
    };
    const count = rows.filter(({ kept }) => own(kept.path, kept.comment.at) !== undefined).length;
    if (count === 0) return editions;
    const [edition] = editions;
    const rest = rows.length - count;
    const each: DoneChoice = {
      id: 'newest of each',
      label: 'The newest revision of each',
      hint: [
        `${count} by what was saved since of the process or register`,
        rest > 0 && (edition ? `${rest} by ${edition.id}` : `${counted(rest, 'comment')} by nothing`),
      ]
        .filter(Boolean)
        .join(', '),
      idFor: ({ path, comment }) => own(path, comment.at) ?? edition?.id ?? '',
    };
    return [each, ...editions];
  }, [newest, wanted, sources, rows, release]);
}

/** Where the change that a comment asks for would be made: a process at its newest revision, or a register; nothing for the release. */
function sourceOf(
  { kept, place }: CommentRow,
  headOf: (process: ReviewProcess) => ProcessHead | undefined,
): string | undefined {
  const { about } = kept.comment;
  if (about.kind === 'impact') return `register ${about.register}`;
  const head = place.process && headOf(place.process);
  return head && `revision ${head.head}`;
}

interface Newest {
  of: string;
  /** What was saved last; nothing where a process or register is as it came. */
  bySource: ReadonlyMap<string, { id: string; savedAt: string }>;
}

async function readNewest(repository: Repository, wanted: string): Promise<Newest> {
  const bySource = new Map<string, { id: string; savedAt: string }>();
  for (const source of wanted.split('\n').filter(Boolean)) {
    const [, kind, name = ''] = /^(\S+) (.*)$/s.exec(source) ?? [];
    if (kind === 'register') {
      const [state] = await registerStates(repository, name, 1);
      if (state?.isOwn) bySource.set(source, state);
    } else {
      const revision = await repository.readRevision(name);
      // The first revision came with the library.
      if (revision && revision.parents.length > 0) bySource.set(source, revision);
    }
  }
  return { of: wanted, bySource };
}
