import { useState } from 'react';
import { COMMENT_KINDS, COMMENT_STATES, ROUNDS } from '../../../core/review/Comment';
import { compareNumbers } from '../../../core/catalogue/numbers';
import { processInWords } from '../../../core/review/subjects';
import { useWorkspace } from '../../state/store';
import { useNarrow } from '../../state/useMedia';
import { Button } from '../../ui/Button';
import { SearchField } from '../../ui/SearchField';
import { Select, type Option } from '../../ui/Select';
import { KIND_WORDS, ROUND_WORDS, STATE_WORDS } from '../words';
import {
  FILTERS,
  GROUP_OPTIONS,
  NO_ORGANISATION,
  type CommentParameters,
  type CommentRow,
} from './comment-rows';

const ALL = 'all';

interface CommentFiltersProps {
  rows: readonly CommentRow[];
  parameters: CommentParameters;
}

/** What narrows and orders the comments; the address holds it, so that a list can be shared. */
export function CommentFilters({ rows, parameters }: CommentFiltersProps) {
  const amend = useWorkspace((s) => s.amendRelease);
  // Seven fields would fill a phone.
  const narrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const set = FILTERS.filter((name) => name !== 'q' && parameters[name]).length;
  const select = (name: string, label: string, every: string, options: readonly Option[]) => (
    <Select
      label={label}
      value={parameters[name] ?? ALL}
      onChange={(id) => amend({ [name]: id === ALL ? '' : id })}
      options={[{ id: ALL, label: every }, ...options]}
    />
  );
  return (
    <div className="register-filters" role="search" aria-label="Filter comments">
      <SearchField
        label="Search comments"
        placeholder="Search"
        value={parameters['q'] ?? ''}
        onChange={(q) => amend({ q })}
      />
      {narrow && (
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {set === 0 ? 'Filters' : `Filters (${set})`}
        </Button>
      )}
      {(!narrow || isOpen) && (
        <>
          {select('answered', 'Answer', 'All', [
            { id: 'no', label: 'Waits for an answer' },
            { id: 'yes', label: 'Answered' },
          ])}
          {select(
            'state',
            'State',
            'Every state',
            COMMENT_STATES.map((id) => ({ id, label: STATE_WORDS[id].label })),
          )}
          {select(
            'kind',
            'Kind',
            'Every kind',
            COMMENT_KINDS.map((id) => ({ id, label: KIND_WORDS[id] })),
          )}
          {select('organisation', 'Organisation', 'Everyone', organisationsOf(rows))}
          {select('process', 'Process', 'Every process', processesOf(rows))}
          {select(
            'round',
            'Round',
            'Both rounds',
            ROUNDS.map((id) => ({ id, label: ROUND_WORDS[id] })),
          )}
          <Select
            label="Group by"
            value={parameters['group'] ?? 'none'}
            onChange={(id) => amend({ group: id === 'none' ? '' : id })}
            options={GROUP_OPTIONS}
          />
        </>
      )}
      {FILTERS.some((name) => parameters[name]) && (
        <Button tone="quiet" onPress={() => amend(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

function organisationsOf(rows: readonly CommentRow[]): Option[] {
  const all = new Set(rows.map(({ kept }) => kept.comment.organisation));
  return [...all]
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .map((name) => ({ id: name || NO_ORGANISATION, label: name || 'No organisation' }));
}

/** Processes as the comments call them, by number. */
function processesOf(rows: readonly CommentRow[]): Option[] {
  const all = new Map<string, { number: string; label: string }>();
  for (const { kept } of rows) {
    const { about } = kept.comment;
    if ('process' in about)
      all.set(about.process.processId, {
        number: about.process.number,
        label: processInWords(about.process),
      });
  }
  return [...all]
    .sort(([, a], [, b]) => compareNumbers(a.number, b.number))
    .map(([id, { label }]) => ({ id, label }));
}
