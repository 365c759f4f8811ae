import type { LibraryTree } from '../../../repository/Repository';
import type { FolderLock } from './folder-lock';

interface FolderPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** True where the browser has the File System Access API. */
export const canWriteFolders = (): boolean => 'showDirectoryPicker' in window;

/** Asks for a folder; undefined when the user chose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (window as unknown as FolderPicker).showDirectoryPicker({
      id: 'bam-models',
      mode: 'readwrite',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Writes a tree below a folder, making the folders that it needs. Files that are there already are replaced; others are left. */
export async function writeTree(
  root: FileSystemDirectoryHandle,
  tree: LibraryTree,
  { sign }: FolderLock,
): Promise<void> {
  for (const [path, text] of tree) {
    await sign();
    const { folder, name } = await placeOf(root, path, true);
    const file = await folder.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  }
}

/**
 * Removes what was taken away in the library, where a folder still has it as the library had it; what was changed there since stays.
 *
 * @param away paths, each with the texts that the file has had
 * @returns how many files were removed
 */
export async function removeFrom(
  root: FileSystemDirectoryHandle,
  away: ReadonlyMap<string, readonly string[]>,
  { sign }: FolderLock,
): Promise<number> {
  let removed = 0;
  for (const [path, texts] of away) {
    await sign();
    try {
      const { folder, name } = await placeOf(root, path, false);
      const file = await (await folder.getFileHandle(name)).getFile();
      if (!texts.includes(await file.text())) continue;
      await folder.removeEntry(name);
      removed += 1;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }
  }
  return removed;
}

async function placeOf(root: FileSystemDirectoryHandle, path: string, create: boolean) {
  const parts = path.split('/');
  const name = parts.pop()!;
  let folder = root;
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
  return { folder, name };
}
