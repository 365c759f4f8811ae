import { useEffect } from 'react';
import type { ProcessHead } from '../../repository/Repository';

/** The window's title says which process or register page is open, so that tabs and bookmarks can be told apart. */
export function useDocumentTitle(process: ProcessHead | undefined, register?: string): void {
  const title = register
    ? `${register} · BAM editor`
    : process
      ? `${[process.number, process.name].filter(Boolean).join(' ')} · BAM editor`
      : 'BAM editor';
  useEffect(() => {
    document.title = title;
  }, [title]);
}
