import { useEffect } from 'react';
import type { ProcessHead } from '../../repository/Repository';

/** The window's title says which process is open, so that tabs and bookmarks can be told apart. */
export function useDocumentTitle(process: ProcessHead | undefined): void {
  const title = process
    ? `${[process.number, process.name].filter(Boolean).join(' ')} · BAM editor`
    : 'BAM editor';
  useEffect(() => {
    document.title = title;
  }, [title]);
}
