import { useState } from 'react';
import { writeTable, type TableRow } from '../../../core/catalogue/table';
import type { Problem } from '../../../core/problem';
import { rowProblems, withoutRow, withRow } from '../../../core/register/editRow';
import { rowKey, type SheetColumn } from '../../../core/register/sheets';
import { Button } from '../../ui/Button';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { OpenSheet } from '../data/useSheet';
import { useSave } from '../data/useSave';

interface RowEditorProps {
  open: OpenSheet;
  /** The key of the row; undefined for a new one. */
  rowKeyOpen?: string;
  /** What a new row begins with. */
  start?: TableRow;
  onSaved: (key: string) => void;
  onRemoved?: () => void;
  onCancel: () => void;
}

/** The fields of one row. Nothing is stored before Save; what the row must not say is told beside it. */
export function RowEditor({ open, rowKeyOpen, start = {}, onSaved, onRemoved, onCancel }: RowEditorProps) {
  const { sheet, table, path, text } = open;
  const save = useSave();
  const stored = table.rows.find((row) => rowKey(sheet, row) === rowKeyOpen);
  const [row, setRow] = useState<TableRow>(() => ({ ...start, ...stored }));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isChanged = sheet.columns.some(({ name }) => (row[name] ?? '') !== (stored?.[name] ?? ''));

  const submit = async () => {
    const complete = Object.fromEntries(sheet.columns.map(({ name }) => [name, row[name] ?? '']));
    const found = rowProblems(
      sheet,
      complete,
      table.rows.filter((other) => other !== stored),
    );
    setProblems(found);
    if (found.length > 0) return;
    const changed = writeTable(withRow(sheet, table, row, stored && rowKeyOpen));
    const key = rowKey(sheet, row);
    const message = `${capital(sheet.row)} ${key} ${stored ? 'changed' : 'added'}`;
    if (await save([{ path, text: changed, expected: text }], message)) onSaved(key);
  };
  const remove = async () => {
    const left = writeTable(withoutRow(sheet, table, rowKeyOpen!));
    const message = `${capital(sheet.row)} ${rowKeyOpen!} removed`;
    if (await save([{ path, text: left, expected: text }], message)) onRemoved?.();
  };

  return (
    <form
      className="row-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {sheet.columns.map((column) => (
        <Field
          key={column.name}
          column={column}
          value={row[column.name] ?? ''}
          onChange={(value) => setRow({ ...row, [column.name]: value })}
        />
      ))}
      {problems.length > 0 && (
        <div role="alert">
          <ProblemList problems={problems} />
        </div>
      )}
      <div className="button-row">
        <Button type="submit" tone="primary" isDisabled={!isChanged}>
          Save
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
        {stored && onRemoved && (
          <Button tone="danger" onPress={() => void remove()}>
            Remove {sheet.row}
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  column: SheetColumn;
  value: string;
  onChange: (value: string) => void;
}

function Field({ column: { label, choices, long, hint }, value, onChange }: FieldProps) {
  if (choices)
    return (
      <Select
        label={label}
        options={choices.map((id) => ({ id, label: id.replaceAll('-', ' ') }))}
        value={value}
        onChange={onChange}
      />
    );
  return <TextField label={label} rows={long ? 3 : 1} description={hint} value={value} onChange={onChange} />;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
