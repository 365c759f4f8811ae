import { useEffect, useState } from 'react';

/** Takes files that are dropped anywhere on the window, before the library does. Gives true while files are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    // On the way down, so that the library's own drop zone, which waits at the window, does not hear of it.
    document.addEventListener('dragover', over, { capture: true });
    document.addEventListener('dragleave', leave, { capture: true });
    document.addEventListener('drop', drop, { capture: true });
    return () => {
      document.removeEventListener('dragover', over, { capture: true });
      document.removeEventListener('dragleave', leave, { capture: true });
      document.removeEventListener('drop', drop, { capture: true });
    };
  }, [onFiles]);
  return isOver;
}
