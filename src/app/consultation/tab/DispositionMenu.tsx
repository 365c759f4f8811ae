import { FileText } from 'lucide-react';
import type { Release } from '../../../core/release/Release';
import { dispositionCsv, dispositionTable } from '../../../core/review/dispositions';
import type { ReviewFacts } from '../../../core/review/facts';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Menu, MenuItem } from '../../ui/Menu';
import type { CommentRow } from './comment-rows';

interface DispositionMenuProps {
  release: Release;
  rows: readonly CommentRow[];
  facts: ReviewFacts;
}

/** Hands out the disposition table: every comment of the release, what was answered, and what changed. */
export function DispositionMenu({ release, rows, facts }: DispositionMenuProps) {
  const table = () =>
    dispositionTable(
      rows.map(({ kept }) => kept.comment),
      facts,
    );
  const name = `dispositions-${release.id}`;
  const actions: Record<string, () => void> = {
    csv: () => download(new Blob([dispositionCsv(table())], { type: 'text/csv' }), `${name}.csv`),
  };
  return (
    <Menu
      label="Disposition table as a file"
      placement="bottom end"
      onAction={(id) => actions[String(id)]?.()}
      trigger={<Button isDisabled={rows.length === 0}>Disposition table</Button>}
    >
      <MenuItem id="csv" icon={<FileText size={14} />} hint="For any spreadsheet">
        Download CSV
      </MenuItem>
    </Menu>
  );
}
