import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { rowKey } from '../../../core/register/sheets';
import { Button } from '../../ui/Button';
import { useSheet } from '../data/useSheet';
import { RowEditor } from '../edit/RowEditor';

/** The written reasons for an impact: why nothing changes, where the answer stands, how its question is settled. */
export function WrittenReason({ impact }: { impact: string }) {
  const open = useSheet('dispositions');
  const [editing, setEditing] = useState<string>();
  const rows = open.table.rows.filter((row) => row['impact'] === impact);
  const close = () => setEditing(undefined);
  if (editing !== undefined)
    return (
      <section aria-label="Written reason">
        <RowEditor
          open={open}
          rowKeyOpen={editing || undefined}
          start={{ impact, outcome: 'no-change' }}
          onSaved={close}
          onRemoved={close}
          onCancel={close}
        />
      </section>
    );
  return (
    <div className="button-row">
      {rows.map((row) => {
        const key = rowKey(open.sheet, row);
        return (
          <Button
            key={key}
            tone="quiet"
            icon={<PenLine size={14} aria-hidden="true" />}
            onPress={() => setEditing(key)}
          >
            Edit the reason
          </Button>
        );
      })}
      <Button tone="quiet" icon={<PenLine size={14} aria-hidden="true" />} onPress={() => setEditing('')}>
        Write a reason
      </Button>
    </div>
  );
}
