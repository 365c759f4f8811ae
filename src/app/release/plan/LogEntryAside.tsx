import { useState } from 'react';
import type { Problem } from '../../../core/problem';
import { addEntry, changeEntry, riskCameTrue } from '../../../core/release/plan/log';
import {
  LEVELS,
  LOG_STATES,
  type Level,
  type LogEntry,
  type LogFields,
  type LogKind,
  type LogState,
} from '../../../core/release/plan/LogEntry';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { useSignature } from '../../consultation/useSignature';
import { RegisterAside } from '../../register/edit/RegisterAside';
import { nowText } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { dateTimeText } from '../../ui/dates';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { PlanRead } from './usePlan';

interface LogEntryAsideProps {
  /** Undefined for a new one. */
  entry: LogEntry | undefined;
  kind: LogKind;
  plan: ReleasePlan;
  save: PlanRead['save'];
  onClose: () => void;
}

const BLANK: LogFields = {
  title: '',
  description: '',
  owner: '',
  mitigation: '',
  likelihood: 'medium',
  impact: 'medium',
  state: 'open',
};

/** A risk or an issue: what is said of it, where it stands, and what became of it so far. */
export function LogEntryAside({ entry, kind: newKind, plan, save, onClose }: LogEntryAsideProps) {
  const kind = entry?.kind ?? newKind;
  const [fields, setFields] = useState<LogFields>(entry ?? BLANK);
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const signature = useSignature();
  const set = (change: Partial<LogFields>) => setFields({ ...fields, ...change });
  const { title, description, owner, mitigation, likelihood = 'medium', impact, state } = fields;

  const store = async (isTrue: boolean) => {
    const { name } = await signature.sign();
    const stamp = { at: nowText(), by: name, ...(note.trim() && { note: note.trim() }) };
    const said = { title: title.trim(), description, owner: owner.trim(), mitigation, impact, state };
    const all = kind === 'risk' ? { ...said, likelihood } : said;
    const edited = !entry
      ? addEntry(plan, { ...all, kind }, stamp)
      : isTrue
        ? riskCameTrue(plan, entry.id, stamp)
        : changeEntry(plan, entry.id, all, stamp);
    setProblems(edited.problems);
    const what = entry ? entry.id : kind === 'risk' ? 'Risk' : 'Issue';
    if (edited.plan && (await save(edited, `${what} ${isTrue ? 'came true' : entry ? 'changed' : 'added'}`)))
      onClose();
  };

  return (
    <RegisterAside
      title={entry ? `${kind === 'risk' ? 'Risk' : 'Issue'} ${entry.id}` : `New ${kind}`}
      onClose={onClose}
    >
      <form
        className="row-editor"
        onSubmit={(event) => {
          event.preventDefault();
          void store(false);
        }}
      >
        <TextField label="In a few words" value={title} onChange={(value) => set({ title: value })} />
        <TextField
          label={
            kind === 'risk' ? 'What may happen, and what follows' : 'What has happened, and what follows'
          }
          rows={3}
          value={description}
          onChange={(value) => set({ description: value })}
        />
        <TextField label="Owner" value={owner} onChange={(value) => set({ owner: value })} />
        <TextField
          label="What is done about it"
          rows={3}
          value={mitigation}
          onChange={(value) => set({ mitigation: value })}
        />
        {kind === 'risk' && (
          <Select
            label="Likelihood"
            options={LEVELS.map((id) => ({ id, label: id }))}
            value={likelihood}
            onChange={(id) => set({ likelihood: id as Level })}
          />
        )}
        <Select
          label="Impact"
          options={LEVELS.map((id) => ({ id, label: id }))}
          value={impact}
          onChange={(id) => set({ impact: id as Level })}
        />
        <Select
          label="State"
          options={LOG_STATES.map((id) => ({ id, label: id }))}
          value={state}
          onChange={(id) => set({ state: id as LogState })}
        />
        <TextField label="Why, for its history" value={note} onChange={setNote} />
        {signature.fields}
        {problems.length > 0 && (
          <div role="alert">
            <ProblemList problems={problems} />
          </div>
        )}
        <div className="button-row">
          <Button type="submit" tone="primary" isDisabled={!signature.isComplete || title.trim() === ''}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          {entry?.kind === 'risk' && entry.state !== 'closed' && (
            <Button isDisabled={!signature.isComplete} onPress={() => void store(true)}>
              It came true
            </Button>
          )}
        </div>
      </form>
      {entry && <EntryHistory entry={entry} />}
    </RegisterAside>
  );
}

const EntryHistory = ({ entry: { history } }: { entry: LogEntry }) => (
  <section aria-labelledby="entry-history" className="plan-history">
    <h3 id="entry-history">History</h3>
    <ol reversed>
      {[...history].reverse().map(({ at, by, changes, note }, index) => (
        <li key={index}>
          {changes.join('; ')}
          {note && ` (${note})`}
          <small>
            {dateTimeText(at)} · {by}
          </small>
        </li>
      ))}
    </ol>
  </section>
);
