import { idOf, type Items } from './item';
import { isSameKind } from './kinds';
import { matchParts } from './match-parts';
import { matchRecreated } from './match-recreated';
import { Matching } from './matching';

/**
 * Matches two files: by id, then what was made anew under another id (by name, content and neighbours, where there is just
 * one candidate on either side), then the parts that have no id by their place. Symmetric: the other way round it
 * gives the same pairs. Rules C10 to C16.
 */
export function match(old: Items, now: Items): Matching {
  const matching = new Matching(old, now);
  matching.pair(old.root, now.root);
  for (const [address, item] of old.byAddress) {
    const other = now.byAddress.get(address);
    if (other && idOf(item) === address && idOf(other) === address && isSameKind(item, other))
      matching.pair(item, other);
  }
  matchRecreated(matching);
  matchParts(matching);
  return matching;
}
