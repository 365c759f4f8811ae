import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Problem } from '../../core/problem';
import { notifyThrown } from '../library/notify';
import { Button } from '../ui/Button';
import { ProblemList } from '../ui/ProblemList';
import { TextField } from '../ui/TextField';
import { tableInHtml } from './pasted-table';
import { readTableFile, TABLE_FILE_TYPES } from './read-table-file';

/** Where a table of steps comes in: pasted from a document or spreadsheet, typed, or from a file. */
export function TableField({ table, setTable }: { table: string; setTable: (table: string) => void }) {
  const [faults, setFaults] = useState<Problem[]>([]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { text, problems } = await readTableFile(file);
      setFaults(problems);
      if (text !== '') setTable(text);
    } catch (fault) {
      notifyThrown(fault);
    }
  };
  return (
    <div
      className="table-field"
      onPasteCapture={(event) => {
        const pasted = tableInHtml(event.clipboardData.getData('text/html'));
        if (pasted === undefined) return;
        // A word processor writes the cells one below the other as text; its HTML knows the columns.
        event.preventDefault();
        setFaults([]);
        setTable(pasted);
      }}
    >
      <TextField
        label="Table of steps"
        description="Paste a table from a document or spreadsheet, or CSV. One row names the columns, such as step, actor, kind, name and next."
        rows={8}
        value={table}
        onChange={setTable}
        spellCheck="false"
      />
      <FileTrigger acceptedFileTypes={TABLE_FILE_TYPES} onSelect={(files) => void take(files?.[0])}>
        <Button icon={<FileSpreadsheet size={14} aria-hidden="true" />}>Choose a file…</Button>
      </FileTrigger>
      {faults.length > 0 && <ProblemList problems={faults} limit={8} />}
    </div>
  );
}
