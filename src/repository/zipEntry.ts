import { Inflate } from 'fflate';
import type { Fault, ZipEntry } from './zipDirectory';

/** The bytes of one entry, if they are as many as declared and match the CRC-32. Source: APPNOTE 4.3.7. */
export function unpack(
  bytes: Uint8Array,
  { name, method, crc, packedSize, size, start }: ZipEntry,
  fault: Fault,
): Uint8Array {
  const broken = () => fault('BROKEN', `holds a damaged file: ${name}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) broken();
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize) broken();
  if (method !== 0 && method !== 8) fault('METHOD', `packs ${name} in a way that is not supported.`);
  const data = method === 0 ? packed : inflate(packed, size, broken);
  if (data.length !== size || crc32(data) !== crc) broken();
  return data;
}

/** In small steps, so that an entry which inflates to more than it declares is stopped soon. */
function inflate(packed: Uint8Array, size: number, broken: () => never): Uint8Array {
  const STEP = 4096;
  const data = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) broken();
    data.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    broken();
  }
  return data.subarray(0, filled);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
