import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import type { OpenSheet } from '../data/useSheet';
import { SheetMenu } from './SheetMenu';

/** Above a sheet: how many rows there are, a new row, and what leaves as a file or comes from one. */
export function SheetBar({
  sheet,
  onAdd,
  children,
}: {
  sheet: OpenSheet;
  onAdd: () => void;
  children: ReactNode;
}) {
  return (
    <div className="register-bar">
      {children}
      <Button icon={<Plus size={14} aria-hidden="true" />} onPress={onAdd}>
        Add {sheet.sheet.row}
      </Button>
      <SheetMenu sheet={sheet} />
    </div>
  );
}
