import { useEffect, useState } from 'react';
import { writeTable } from '../../../core/catalogue/table';
import { imported, planImport, type ImportPlan } from '../../../core/register/compareTables';
import { notifyThrown } from '../../library/notify';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { ProblemList } from '../../ui/ProblemList';
import type { OpenSheet } from '../data/useSheet';
import { useSave } from '../data/useSave';
import { ChangePreview } from './ChangePreview';
import { readRows } from './read-rows';
import { counted } from '../../../core/text/counted';

interface ImportDialogProps {
  sheet: OpenSheet;
  file: File;
  onClose: () => void;
}

/** Shows, cell by cell, what a file would change in a sheet, and what is wrong with its rows; only then takes it in. */
export function ImportDialog({ sheet: open, file, onClose }: ImportDialogProps) {
  const { sheet, table, path, text } = open;
  const plan = usePlan(open, file, onClose);
  const [remove, setRemove] = useState(false);
  const save = useSave();
  const count = plan ? plan.added.length + plan.changed.length + (remove ? plan.missing.length : 0) : 0;

  const take = async () => {
    const after = writeTable(imported(sheet, table, plan!, { remove }));
    const message = `${sheet.title}: ${file.name} imported, ${counted(count, 'row')} changed`;
    if (await save([{ path, text: after, expected: text }], message)) onClose();
  };

  return (
    <Dialog
      title={`Import ${sheet.title.toLowerCase()}`}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={!plan || plan.unusable || count === 0}
            onPress={() => void take()}
          >
            {count === 0 ? 'Nothing to import' : `Import ${counted(count, 'row')}`}
          </Button>
        </>
      }
    >
      <p role="status">{plan ? summaryOf(plan, file.name) : `Reading ${file.name}…`}</p>
      {plan && plan.problems.length > 0 && <ProblemList problems={plan.problems} />}
      {plan && plan.missing.length > 0 && !plan.unusable && (
        <Checkbox isSelected={remove} onChange={setRemove}>
          {`Remove the ${counted(plan.missing.length, 'row')} that the file does not have`}
        </Checkbox>
      )}
      {plan && !plan.unusable && <ChangePreview sheet={sheet} plan={plan} remove={remove} />}
    </Dialog>
  );
}

function usePlan({ sheet, table }: OpenSheet, file: File, onClose: () => void): ImportPlan | undefined {
  const [plan, setPlan] = useState<ImportPlan>();
  useEffect(() => {
    let stopped = false;
    const work = async () => {
      const { records, problems } = await readRows(file);
      const found = planImport(sheet, table, records, file.name);
      const unread = records.length === 0 && problems.length > 0;
      const all = unread ? problems : [...problems, ...found.problems];
      // A row that could not be read is in the file all the same: nothing is called missing then.
      const missing = problems.length > 0 ? [] : found.missing;
      if (!stopped) setPlan({ ...found, missing, problems: all, unusable: unread || found.unusable });
    };
    work().catch((error: unknown) => {
      notifyThrown(error);
      onClose();
    });
    return () => {
      stopped = true;
    };
    // The plan is made once, for the file and the sheet as they were when the dialog opened; saving checks that nothing moved since.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file]);
  return plan;
}

function summaryOf(
  { added, changed, missing, unchanged, problems, unusable }: ImportPlan,
  name: string,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (unusable) return `Nothing of ${name} can be taken in.`;
  const parts = [
    `${added.length} new`,
    `${changed.length} changed`,
    `${unchanged} as they are`,
    `${missing.length} only in the register`,
    ...(errors > 0 ? [`${errors} with a fault, which are left out`] : []),
  ];
  return `${name}: ${parts.join(', ')}.`;
}
