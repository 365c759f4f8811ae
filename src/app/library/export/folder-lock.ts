import {
  LOCK_FILE,
  LOCK_TIMES,
  lockHolderInWords,
  readLockHolder,
  writeLockHolder,
  type LockHolder,
} from '../../../core/catalogue/libraryLock';
import { refuse, StoreError } from '../../../repository/failures';
import { dateTimeText } from '../../ui/dates';

/** The lock of a folder, while it is held. */
export interface FolderLock {
  /**
   * Says that we are still there, when it is time to; to be called between one file and the next.
   *
   * @throws StoreError where another has taken the lock over meanwhile, as after the computer has slept
   */
  sign: () => Promise<void>;
}

/**
 * Does something in a library's folder while it holds the lock that `bam release` commands hold there too, and frees it, however the work
 * ends. A browser cannot make a file only where there is none, so that between looking and making there are some milliseconds in
 * which a command could come in; a command never does, for the file is there from then on.
 *
 * @throws StoreError (`FOLDER-LOCKED`) where somebody works there, with who it is; nothing was done then
 */
export async function withFolderLock<T>(
  folder: FileSystemDirectoryHandle,
  work: (lock: FolderLock) => Promise<T>,
): Promise<T> {
  const mine: LockHolder = {
    token: crypto.randomUUID(),
    host: 'browser',
    since: new Date().toISOString(),
    name: 'The BAM editor in a browser',
  };
  const held = await lockIn(folder);
  if (held && Date.now() - held.at <= LOCK_TIMES.lease) refuseLocked(held.text, folder.name);
  await write(folder, mine);
  let signed = Date.now();
  const sign = async () => {
    if (Date.now() - signed < LOCK_TIMES.sign) return;
    await refuseTaken(folder, mine);
    await write(folder, mine);
    signed = Date.now();
  };
  try {
    await refuseTaken(folder, mine);
    return await work({ sign });
  } finally {
    if (await isOurs(folder, mine)) await removeLock(folder);
  }
}

/** True of a refusal because somebody works in the folder: it may go another time. */
export const isFolderLocked = (error: unknown): error is StoreError =>
  error instanceof StoreError && error.problem.code === 'FOLDER-LOCKED';

async function lockIn(folder: FileSystemDirectoryHandle): Promise<{ text: string; at: number } | undefined> {
  try {
    const file = await (await folder.getFileHandle(LOCK_FILE)).getFile();
    return { text: await file.text(), at: file.lastModified };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function write(folder: FileSystemDirectoryHandle, mine: LockHolder): Promise<void> {
  const file = await folder.getFileHandle(LOCK_FILE, { create: true });
  try {
    const writable = await file.createWritable();
    await writable.write(writeLockHolder(mine));
    await writable.close();
  } catch (error) {
    // The file that was made for it would keep commands waiting.
    if ((await lockIn(folder))?.text === '') await removeLock(folder);
    throw error;
  }
}

const removeLock = (folder: FileSystemDirectoryHandle): Promise<void> =>
  folder.removeEntry(LOCK_FILE).catch(() => undefined);

const isOurs = async (folder: FileSystemDirectoryHandle, { token }: LockHolder): Promise<boolean> =>
  readLockHolder((await lockIn(folder).catch(() => undefined))?.text ?? '')?.token === token;

async function refuseTaken(folder: FileSystemDirectoryHandle, mine: LockHolder): Promise<void> {
  if (!(await isOurs(folder, mine))) refuseLocked((await lockIn(folder))?.text ?? '', folder.name);
}

function refuseLocked(text: string, folder: string): never {
  refuse(
    'FOLDER-LOCKED',
    `${lockHolderInWords(readLockHolder(text), dateTimeText)} works in the folder ${folder}.`,
    `Wait until it has ended, then try again. If nothing works there any more, remove the file ${LOCK_FILE} from the folder.`,
    { fileName: LOCK_FILE },
  );
}
