import { Packer, type Document } from 'docx';
import { settledArchive } from '../settledArchive';

/** A Word document as bytes; the same content gives the same. @param date ISO date that it says it was made on */
export const packed = async (document: Document, date?: string): Promise<Uint8Array> =>
  settledArchive(new Uint8Array(await Packer.toArrayBuffer(document)), date);
