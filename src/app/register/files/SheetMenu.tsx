import { FileSpreadsheet, FileText, History, Plus, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { writeTable } from '../../../core/catalogue/table';
import { notifyThrown } from '../../library/notify';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Menu, MenuItem } from '../../ui/Menu';
import type { OpenSheet } from '../data/useSheet';
import { ImportDialog } from './ImportDialog';
import { HistoryDialog } from './HistoryDialog';

/** What a sheet does with files: out as CSV or XLSX, in with a preview, and its earlier states. */
export function SheetMenu({ sheet: open, onAdd }: { sheet: OpenSheet; onAdd?: () => void }) {
  const { sheet, table, path } = open;
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [history, setHistory] = useState(false);
  const name = path.replace(/^.*\//, '').replace(/\.csv$/, '');
  const actions: Record<string, () => void> = {
    add: () => onAdd?.(),
    csv: () => download(new Blob([writeTable(table)], { type: 'text/csv' }), `${name}.csv`),
    xlsx: () => void downloadXlsx(),
    import: () => input.current?.click(),
    history: () => setHistory(true),
  };
  const downloadXlsx = async () => {
    try {
      const { writeXlsx } = await import('./xlsx');
      download(await writeXlsx(table, sheet), `${name}.xlsx`);
    } catch (error) {
      notifyThrown(error);
    }
  };
  return (
    <>
      <Menu
        label={`${sheet.title} as a file`}
        placement="bottom end"
        onAction={(id) => actions[String(id)]?.()}
        trigger={<Button aria-label={`${sheet.title}: in and out`}>In and out</Button>}
      >
        {onAdd ? (
          <MenuItem id="add" icon={<Plus size={14} />}>
            {`Add ${sheet.row}`}
          </MenuItem>
        ) : null}
        <MenuItem
          id="xlsx"
          icon={<FileSpreadsheet size={14} />}
          hint="For a spreadsheet; every cell stays a text"
        >
          Download XLSX
        </MenuItem>
        <MenuItem id="csv" icon={<FileText size={14} />} hint="The file as it stands in the models folder">
          Download CSV
        </MenuItem>
        <MenuItem id="import" icon={<Upload size={14} />} hint="Shows first what would change">
          Import CSV or XLSX…
        </MenuItem>
        <MenuItem id="history" icon={<History size={14} />}>
          Earlier states…
        </MenuItem>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`File with ${sheet.title.toLowerCase()}`}
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = ''; // the same file may be chosen again
          if (chosen) setFile(chosen);
        }}
      />
      {file && <ImportDialog sheet={open} file={file} onClose={() => setFile(undefined)} />}
      {history && <HistoryDialog sheet={open} onClose={() => setHistory(false)} />}
    </>
  );
}
