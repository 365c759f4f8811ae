import { useState } from 'react';
import { writeLedger } from '../../../core/register/ledger';
import { registerPath } from '../../../core/register/layout';
import { recordLinks } from '../../../core/register/recordLinks';
import type { ImpactStatus } from '../../../core/register/impactStatus';
import { ImpactComments } from '../../consultation/ImpactComments';
import { Button } from '../../ui/Button';
import { useRegisterData } from '../data/RegisterData';
import { useSave } from '../data/useSave';
import { useSheet } from '../data/useSheet';
import { RowEditor } from '../edit/RowEditor';
import { StateBadge } from '../table/StateBadge';
import { STATES } from '../table/states';
import { ImpactLinkList } from './ImpactLinkList';
import { WrittenReason } from './WrittenReason';

interface ImpactDetailsProps {
  status: ImpactStatus;
  onRenamed: (id: string) => void;
  onClose: () => void;
}

/** One impact: its state and why, what names it, and its cells to edit. */
export function ImpactDetails({ status, onRenamed, onClose }: ImpactDetailsProps) {
  const { impact, suspicions, state } = status;
  const sheet = useSheet('impacts');
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <RowEditor
        open={sheet}
        rowKeyOpen={impact.id}
        onSaved={(id) => {
          setEditing(false);
          onRenamed(id);
        }}
        onRemoved={onClose}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <>
      <p>{impact.summary}</p>
      <dl className="register-facts">
        <dt>State</dt>
        <dd>
          <StateBadge status={status} /> <small>{STATES[state].explained}</small>
        </dd>
        <dt>SEC</dt>
        <dd>
          {impact.secDocument} {impact.secDocumentVersion}, {impact.section}
        </dd>
        <dt>BAD</dt>
        <dd>{[impact.badSection, impact.badTarget].filter(Boolean).join(' ') || 'No section'}</dd>
        <dt>Kind</dt>
        <dd>{impact.kind.replaceAll('-', ' ')}</dd>
        {impact.openQuestion && (
          <>
            <dt>Question</dt>
            <dd>{impact.openQuestion}</dd>
          </>
        )}
        {impact.note && (
          <>
            <dt>Note</dt>
            <dd>{impact.note}</dd>
          </>
        )}
      </dl>
      {suspicions.length > 0 && <SecondLook status={status} />}
      <h3>What names it</h3>
      <ImpactLinkList status={status} />
      <WrittenReason impact={impact.id} />
      <RegisterComments impact={impact.id} />
      <div className="button-row">
        <Button onPress={() => setEditing(true)}>Edit impact</Button>
      </div>
    </>
  );
}

function RegisterComments({ impact }: { impact: string }) {
  const { register } = useRegisterData();
  return register && <ImpactComments register={register.id} impact={impact} />;
}

/** What has changed since the links were made, and the way to say that they still hold. */
function SecondLook({ status: { impact, suspicions } }: { status: ImpactStatus }) {
  const { register, statuses, files } = useRegisterData();
  const save = useSave();
  const confirm = async () => {
    const own = statuses.filter((status) => status.impact.id === impact.id);
    const links = recordLinks(register!.links, own, new Set([impact.id]));
    const path = registerPath(register!.id, 'links');
    const change = { path, text: writeLedger(links), expected: files.get(path) };
    await save([change], `Impact ${impact.id} looked at again`);
  };
  return (
    <section className="second-look" aria-label="To be looked at again">
      <h3>Look again</h3>
      <ul>
        {suspicions.map((suspicion) => (
          <li key={suspicion}>{suspicion}</li>
        ))}
      </ul>
      <p>
        <small>
          A step that has changed is confirmed at the step itself. All else is settled here once the answer
          still holds.
        </small>
      </p>
      <Button onPress={() => void confirm()}>It still holds</Button>
    </section>
  );
}
