import { useState } from 'react';
import { compareNumbers } from '../../../core/catalogue/numbers';
import { amend } from '../../../core/release/amend';
import { createRelease, type Plan } from '../../../core/release/createRelease';
import type { Problem } from '../../../core/problem';
import { isDateOnRecord } from '../../../core/release/isDateOnRecord';
import type { Release } from '../../../core/release/Release';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { useAuthor } from '../../state/useAuthor';
import { nowText } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { dateText } from '../../ui/dates';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { usualPlan } from './usual-plan';

interface PlanDialogProps {
  /** The release whose plan changes; none for a new one. */
  release?: Release;
  releases: readonly Release[];
  onClose: () => void;
}

const NONE = '-';

/** Begins a release, or changes what one is planned to be. */
export function PlanDialog({ release, releases, onClose }: PlanDialogProps) {
  const repository = useRepository();
  const openRelease = useWorkspace((s) => s.openRelease);
  const { author, keepAuthor } = useAuthor();
  const [typedName, setName] = useState<string>();
  const [plan, setPlan] = useState<Plan>(() => release ?? usualPlan(releases, nowText()));
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const by = typedName ?? author?.name ?? '';
  const set = (part: keyof Plan) => (value: string) => {
    // A title that names the number follows it.
    const title =
      part === 'id' && plan.id && plan.title.endsWith(plan.id)
        ? plan.title.slice(0, -plan.id.length) + value
        : plan.title;
    setPlan({ ...plan, title, [part]: value });
  };
  const isComplete =
    plan.id !== '' && plan.title.trim() !== '' && plan.goLive !== '' && (release || by.trim());

  const run = async () => {
    setBusy(true);
    try {
      if (!release && author && author.name !== by.trim()) await keepAuthor({ ...author, name: by });
      const { title, summary, goLive, previous } = plan;
      const made = release
        ? amend(
            release,
            { title, summary, goLive, ...(previous !== undefined && { previous }) },
            { now: nowText(), releases },
          )
        : createRelease({ ...plan, id: plan.id.trim() }, { by }, { now: nowText(), releases });
      if (!made.release) return setRefused(made.problems);
      const message = release ? 'Plan changed' : 'Created';
      const saved = await repository.saveRelease(made.release, {
        message,
        ...(release && { expected: release }),
      });
      if (!saved.ok) return setRefused(saved.problems);
      onClose();
      if (!release) openRelease({ id: made.release.id });
    } catch (error) {
      notifyThrown(error);
    } finally {
      setBusy(false);
    }
  };

  const earlier = releases.filter(({ id }) => compareNumbers(id, plan.id) < 0 && id !== plan.id);
  return (
    <Dialog
      title={release ? `Change release ${release.id}` : 'New release'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={busy || !isComplete} onPress={() => void run()}>
            {release ? 'Save' : 'Create the release'}
          </Button>
        </>
      }
    >
      {!release && (
        <TextField
          label="Number"
          description="Such as 3.0. It can't be changed later."
          isRequired
          value={plan.id}
          onChange={set('id')}
        />
      )}
      <TextField label="Title" isRequired value={plan.title} onChange={set('title')} />
      {release && isDateOnRecord(release) ? (
        <p className="release-quiet">
          It is planned to go live on {dateText(release.goLive)}. Others were asked about that date: it
          changes by a step of its own, which says why.
        </p>
      ) : (
        <TextField label="Goes live on" type="date" isRequired value={plan.goLive} onChange={set('goLive')} />
      )}
      <Select
        label="Follows"
        description="The release that it is compared with."
        options={[
          ...(release?.previous === undefined ? [{ id: NONE, label: 'No release' }] : []),
          ...earlier.map(({ id, title }) => ({ id, label: id, hint: title })),
        ]}
        value={plan.previous ?? NONE}
        onChange={(id) => {
          const { previous: _, ...rest } = plan;
          setPlan(id === NONE ? rest : { ...rest, previous: id });
        }}
      />
      <TextField label="What it brings" rows={5} value={plan.summary} onChange={set('summary')} />
      {!release && (
        <TextField
          label="Who creates it"
          isRequired
          value={by}
          onChange={setName}
          description="Stands in the record of the release."
        />
      )}
      {refused.length > 0 && (
        <div role="alert">
          <ProblemList problems={refused} />
        </div>
      )}
    </Dialog>
  );
}
