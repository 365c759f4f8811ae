import { refuse } from './failures';
import type { Store } from './store';

const PREFIX = 'bam-backup sha256:';
const LENGTH = PREFIX.length + 64;

/**
 * Seals a zip: its comment becomes the SHA-256 of all that stands before the comment, so that one byte lost or
 * changed anywhere shows. It stays a zip that any tool opens.
 *
 * @param zip an archive without a comment
 */
export async function sealed({ digest }: Pick<Store, 'digest'>, zip: Uint8Array): Promise<Uint8Array> {
  const out = new Uint8Array(zip.length + LENGTH);
  out.set(zip);
  new DataView(out.buffer).setUint16(zip.length - 2, LENGTH, true);
  const hash = await digest(out.subarray(0, zip.length));
  out.set(new TextEncoder().encode(PREFIX + hash), zip.length);
  return out;
}

/** @throws StoreError where the bytes are no sealed backup, or not all of one, or not as they were written */
export async function checkSeal({ digest }: Pick<Store, 'digest'>, bytes: Uint8Array): Promise<void> {
  const end = bytes.length - LENGTH;
  const seal = end > 0 ? new TextDecoder().decode(bytes.subarray(end)) : '';
  if (!seal.startsWith(PREFIX)) {
    refuse(
      'BACKUP-NO-BACKUP',
      'This file is no backup of a library, or its end is missing.',
      'Choose a file that was made with Backup; if it was copied or sent, copy it again.',
    );
  }
  if (seal !== PREFIX + (await digest(bytes.subarray(0, end)))) {
    refuse(
      'BACKUP-DAMAGED',
      'The backup is damaged: its contents do not match its checksum.',
      'Copy the file again, or choose an older backup.',
    );
  }
}
