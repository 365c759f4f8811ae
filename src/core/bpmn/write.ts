import { canonicalise } from './canonical';
import type { Leftovers } from './leftovers';
import { restoreInto } from './leftovers-restore';
import { fileModdle } from './moddle';
import type { Definitions } from './model';
import { withoutBam } from './plain';
import { parseWritten } from './written';
import { serialiseXml } from './xml/serialise';

export interface WriteOptions {
  /** What `readBpmn` found and moddle did not understand; it is put back where its element still exists. */
  leftovers?: Leftovers;
  /** Leaves out every `bam:` element and attribute: a file that no tool can object to. */
  plain?: boolean;
}

/**
 * A model as canonical BPMN 2.0 text (see `canonicalXml`). Cost grows with the number of elements: moddle's own writing,
 * and about half as much again for the canonical form.
 */
export async function writeBpmn(
  definitions: Definitions,
  { leftovers, plain }: WriteOptions = {},
): Promise<string> {
  const { xml } = await fileModdle.toXML(definitions);
  const document = canonicalise(parseWritten(xml));
  if (leftovers) restoreInto(document, leftovers);
  if (plain) withoutBam(document);
  return serialiseXml(leftovers || plain ? canonicalise(document) : document);
}
