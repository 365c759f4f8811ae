import type { Problem } from '../../../core/problem';
import type { IncomingFile } from '../../../core/review/response/importResponses';
import { RESPONSE_LIMITS } from '../../../core/review/response/Response';
import { decodeTable } from '../../../documents/decodeTable';

/** Bytes that are read at once, of all files together. */
const MOST = 100e6;

export interface Incoming {
  files: IncomingFile[];
  /** Of files that could not even be read as text. */
  problems: Problem[];
}

/** Reads files as text with their hashes, each by itself: one that cannot be read does not keep the others out. */
export async function readIncoming(given: readonly File[]): Promise<Incoming> {
  const result: Incoming = { files: [], problems: [] };
  let total = 0;
  for (const file of given) {
    total += file.size;
    if (file.size > RESPONSE_LIMITS.bytes)
      result.problems.push(tooLarge(file.name, `it has ${megabytes(file.size)}`));
    else if (total > MOST) result.problems.push(tooLarge(file.name, 'the files before it take all the room'));
    else await readOne(file, result);
  }
  return result;
}

async function readOne(file: File, { files, problems }: Incoming): Promise<void> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    problems.push(unreadable(file.name, 'the browser could not read it'));
    return;
  }
  const decoded = decodeTable(bytes);
  if (!decoded) {
    problems.push(unreadable(file.name, 'it is no text'));
    return;
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  files.push({ name: file.name, ...decoded, sha256 });
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const tooLarge = (fileName: string, why: string): Problem => ({
  code: 'REV-RESPONSE-SIZE',
  severity: 'error',
  where: { fileName },
  message: `The response file ${fileName} is too large: ${why}.`,
  remedy: 'Ask for it in several files, or import fewer files at once. Nothing was taken from this one.',
});

const unreadable = (fileName: string, why: string): Problem => ({
  code: 'REV-RESPONSE',
  severity: 'error',
  where: { fileName },
  message: `The file ${fileName} is no response file: ${why}.`,
  remedy: 'Ask for the file as the consultation pack saved it, or save a table as CSV in UTF-8.',
});
