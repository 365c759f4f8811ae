import type { Problem } from '../problem';
import { canonicalise } from './canonical';
import type { Leftovers } from './leftovers';
import { restoreInto } from './leftovers-restore';
import { serialiseXml } from './xml/serialise';
import type { XmlDocument } from './xml/tree';

/**
 * Proves on the spot that a file just read would be saved with nothing lost: what moddle writes, with the leftovers put
 * back, must be the canonical original to the letter.
 *
 * @param written what moddle writes of it, in canonical form; changed here
 */
export function checkNothingLost(
  canonical: string,
  written: XmlDocument,
  leftovers: Leftovers,
  fileName: string | undefined,
): Problem[] {
  const nothingToDo = leftovers.entries.length === 0 && !leftovers.namespaces;
  if (!nothingToDo) {
    restoreInto(written, leftovers);
    canonicalise(written);
  }
  const saved = serialiseXml(written);
  if (saved === canonical) return [];
  const [before, after] = firstDifference(canonical, saved);
  return [
    {
      code: 'LOSS-NOT-KEPT',
      severity: 'warning',
      where: { ...(fileName !== undefined && { fileName }) },
      message: `Saving would change the file: "${before}" would become "${after}".`,
      remedy: 'Keep the original beside it, or mend that element in the tool that wrote the file.',
    },
  ];
}

function firstDifference(a: string, b: string): [string, string] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const shown = (line: string | undefined) => (line ?? 'nothing').trim().slice(0, 160);
  return [shown(left[at < 0 ? left.length : at]), shown(right[at < 0 ? left.length : at])];
}
