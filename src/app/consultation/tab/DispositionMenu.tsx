import { FileSpreadsheet, FileText, FileType } from 'lucide-react';
import { deadlinesOf } from '../../../core/release/deadlinesOf';
import type { Release } from '../../../core/release/Release';
import { dispositionCsv, dispositionTable } from '../../../core/review/dispositions';
import type { ReviewFacts } from '../../../core/review/facts';
import { countStates } from '../../../core/review/states';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Menu, MenuItem } from '../../ui/Menu';
import { changeFacts } from '../saved-changes';
import type { CommentRow } from './comment-rows';
import { counted } from '../../../core/text/counted';

interface DispositionMenuProps {
  release: Release;
  rows: readonly CommentRow[];
  facts: ReviewFacts;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands out the disposition table: every comment of the release, what was answered, and what changed. */
export function DispositionMenu({ release, rows, facts }: DispositionMenuProps) {
  const repository = useRepository();
  const comments = rows.map(({ kept }) => kept.comment);
  const table = async () =>
    dispositionTable(comments, facts, await changeFacts(repository, comments), deadlinesOf(release));
  // The libraries that write files are loaded when somebody asks for one.
  const fileOf: Record<string, () => Promise<Blob>> = {
    csv: async () => new Blob([dispositionCsv(await table())], { type: 'text/csv' }),
    xlsx: async () => {
      const { dispositionsXlsx } = await import('../../../documents/xlsx/dispositions-xlsx');
      return dispositionsXlsx(await table());
    },
    docx: async () => {
      const { dispositionsDocx } = await import('../../../documents/docx/dispositions-docx');
      const { open } = countStates(comments);
      const title = `Disposition of comments: release ${release.id}`;
      const summary = `${release.title}. ${counted(comments.length, 'comment')}, ${comments.length - open} answered.`;
      const bytes = await dispositionsDocx({ title, summary }, await table());
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX });
    },
  };
  const handOut = async (format: string) => {
    try {
      download(await fileOf[format]!(), `dispositions-${release.id}.${format}`);
    } catch (fault) {
      notifyThrown(fault);
    }
  };
  return (
    <Menu
      label="Disposition table as a file"
      placement="bottom end"
      onAction={(format) => void handOut(String(format))}
      trigger={<Button isDisabled={rows.length === 0}>Disposition table</Button>}
    >
      <MenuItem id="xlsx" icon={<FileSpreadsheet size={14} />} hint="A workbook to sort and filter">
        Download XLSX
      </MenuItem>
      <MenuItem id="docx" icon={<FileType size={14} />} hint="For the paper of the committee">
        Download Word
      </MenuItem>
      <MenuItem id="csv" icon={<FileText size={14} />} hint="For any spreadsheet">
        Download CSV
      </MenuItem>
    </Menu>
  );
}
