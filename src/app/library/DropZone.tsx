import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../state/store';

/** Takes files that are dropped anywhere on the window, and shows that it will. */
export function DropZone() {
  const [over, setOver] = useState(false);
  const openDialog = useWorkspace((s) => s.openDialog);

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) openDialog({ kind: 'import', files });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [openDialog]);

  if (!over) return null;
  return (
    <div className="drop-zone" aria-hidden="true">
      <p>
        <FileDown size={24} /> Drop .bpmn or .xml files, or a library zip
      </p>
    </div>
  );
}
