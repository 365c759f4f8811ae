import type { LibraryTree } from '../../../repository/Repository';

interface FolderPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** True where the browser has the File System Access API. */
export const canWriteFolders = (): boolean => 'showDirectoryPicker' in window;

/**
 * Asks for a folder and writes the tree into it. Files that are there already are replaced; others are left.
 *
 * @returns how many files were written, or undefined when the user chose no folder
 */
export async function writeToChosenFolder(
  tree: LibraryTree,
): Promise<{ files: number; folder: string } | undefined> {
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await (window as unknown as FolderPicker).showDirectoryPicker({
      id: 'bam-models',
      mode: 'readwrite',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
  await writeTree(folder, tree);
  return { files: tree.size, folder: folder.name };
}

/** Writes a tree below a folder, making the folders that it needs. */
export async function writeTree(root: FileSystemDirectoryHandle, tree: LibraryTree): Promise<void> {
  for (const [path, text] of tree) {
    const parts = path.split('/');
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  }
}
