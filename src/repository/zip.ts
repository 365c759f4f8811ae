import { refuse } from './failures';
import { zipDirectory, type Fault } from './zipDirectory';
import { unpack } from './zipEntry';

export interface ZipLimits {
  /** Bytes of all entries together, inflated. */
  total: number;
  entries: number;
}

/**
 * Reads a zip that may be meant ill. Names that lead out of the archive are refused, sizes are held to the limit as
 * declared and again as counted while inflating, and each entry must match its CRC-32.
 *
 * @param bytes the archive
 * @param fileName named in the problem
 * @throws StoreError saying what is wrong; nothing of a faulty archive is given
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits, fileName: string): Map<string, Uint8Array> {
  const fault = faultsOf(fileName);
  const entries = zipDirectory(bytes, fault).filter(({ name }) => !name.endsWith('/'));
  if (entries.length > limits.entries) fault('BIG', `holds more than ${limits.entries} files.`);
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.total) {
    fault('BIG', `would unpack to more than ${Math.round(limits.total / 1e6)} MB.`);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const { name } = entry;
    if (!isSafePath(name))
      fault('PATH', `holds a file that would lie outside of it: ${JSON.stringify(name)}.`);
    if (files.has(name)) fault('TWICE', `holds ${name} twice.`);
    files.set(name, unpack(bytes, entry, fault));
  }
  return files;
}

/** True for a relative path with forward slashes that stays where it is put. */
export function isSafePath(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === '' || /[\u0000-\u001f\u007f\\:]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function faultsOf(fileName: string): Fault {
  return (kind, what) =>
    refuse(`ZIP-${kind}`, `The archive ${fileName} ${what}`, 'Make the archive again, or get it anew.', {
      fileName,
    });
}
