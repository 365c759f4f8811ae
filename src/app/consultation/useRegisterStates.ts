import { useCallback } from 'react';
import { registerPath } from '../../core/register/layout';
import { SHEETS } from '../../core/register/sheets';
import { sha256 } from '../../repository/digest';
import type { Repository } from '../../repository/Repository';
import { useStored } from '../state/useStored';
import { dateTimeText } from '../ui/dates';
import { fileStateId } from '../../core/review/change-ids';
import type { DoneChoice } from './revision-names';

/** What people change where they answer a comment on an impact. */
const SHEETS_OF_IMPACTS = ['impacts', 'dispositions', 'governance'] as const;

/** A state of a file of a register, as something that can have done a comment. */
export interface RegisterState extends DoneChoice {
  savedAt: string;
  /** True where somebody saved it here; false where it came with the library. */
  isOwn: boolean;
}

/** The newest states of a register's files, newest first. Cost: a hash for each. */
export async function registerStates(
  repository: Repository,
  register: string,
  most: number,
): Promise<RegisterState[]> {
  const histories = await Promise.all(
    SHEETS_OF_IMPACTS.map(async (sheet) => {
      const states = await repository.fileHistory(registerPath(register, sheet));
      return states.slice(0, most).map((state) => ({ ...state, title: SHEETS[sheet].title }));
    }),
  );
  const newest = histories
    .flat()
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
    .slice(0, most);
  return Promise.all(
    newest.map(async ({ path, text, savedAt, message, title }) => ({
      id: fileStateId(path, await sha256(text)),
      label: message || `${title} as they came with the library`,
      hint: [title, dateTimeText(savedAt)].join(' · '),
      savedAt,
      isOwn: message !== '',
    })),
  );
}

const MOST_STATES = 4;

/** The newest states of a register, in step with the store; undefined until they are first read; none without a register. */
export function useRegisterStates(register: string | undefined): readonly RegisterState[] | undefined {
  const read = useCallback(
    (repository: Repository) =>
      register === undefined ? Promise.resolve([]) : registerStates(repository, register, MOST_STATES),
    [register],
  );
  return useStored(`register/${register ?? ''}`, read);
}
