import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { sha256 } from '../../src/repository/digest';
import { sealed } from '../../src/repository/seal';

/** A zip with these names, even those that a zip should not have. */
export const zipWith = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ) as Zippable,
  );

/** A small archive that unpacks to this many megabytes. */
export const bomb = (megabytes: number, name = 'library.json') =>
  zipWith({ [name]: new Uint8Array(megabytes * 1_000_000) });

/** The archive with another inflated size written into its directory, for every entry. */
export function declaring(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

type Json = Record<string, unknown>;

/**
 * The backup with its entries changed and sealed anew, as someone would who means ill. The manifest's sizes and
 * hashes are made to fit, unless `manifest` sets them otherwise.
 */
export async function forged(
  backup: Uint8Array,
  change: (files: Record<string, Uint8Array>, manifest: Json) => void,
): Promise<Uint8Array> {
  const { 'manifest.json': bytes, ...files } = unzipSync(backup);
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  change(files, manifest);
  const entries: Record<string, Json> = {};
  for (const [name, data] of Object.entries(files))
    entries[name] = { size: data.length, sha256: await sha256(data) };
  return sealed(
    { digest: sha256 },
    zipWith({ ...files, 'manifest.json': JSON.stringify({ ...manifest, entries }) }),
  );
}

/** Changes one JSON entry of a backup. */
export function edit<T>(files: Record<string, Uint8Array>, name: string, change: (rows: T) => void): void {
  const rows = JSON.parse(new TextDecoder().decode(files[name])) as T;
  change(rows);
  files[name] = strToU8(JSON.stringify(rows));
}
