import { decodeText } from '../core/text/decode-text';
/** Says what is wrong with an archive; never returns. */
export type Fault = (kind: string, what: string) => never;

/** One file of a zip, as the archive's directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedSize: number;
  /** Inflated size as the archive declares it. */
  size: number;
  /** Where the entry's local header begins. */
  start: number;
}

/**
 * The entries by the central directory, which stands at the end. Nothing in it is trusted yet.
 *
 * Source: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
export function zipDirectory(bytes: Uint8Array, fault: Fault): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = () => fault('BROKEN', 'is not a whole zip file; it may have been cut off.');
  const end = endOfDirectory(view) ?? broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) broken();
    const nameLength = view.getUint16(at + 28, true);
    if (view.getUint16(at + 8, true) & 1) fault('ENCRYPTED', 'is encrypted.');
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: decodeText(raw) ?? fault('PATH', 'holds a file whose name is not UTF-8.'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands 22 bytes before the end, or earlier by the length of the archive's comment. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}
