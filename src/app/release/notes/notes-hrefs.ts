import type { ReleaseNotes } from '../../../core/release/notes/ReleaseNotes';
import type { Release } from '../../../core/release/Release';
import { addressOf, writeAddress, type Addressed } from '../../state/address';
import { compareAddress, sideText } from '../../state/compare-place';
import { registerAddress } from '../../state/registerPlace';
import type { HrefOf } from './NotesBlocks';

interface Known {
  release: Release;
  /** Id of the release that it is compared with. */
  since: string;
  notes: ReleaseNotes;
  processes: readonly Addressed[];
  keyByProcessId: ReadonlyMap<string, string>;
}

/** Where the notes lead in the app: what is compared to the page that compares, the rest to the library as it is now. */
export function notesHrefs({ release, since, notes, processes, keyByProcessId }: Known): HrefOf {
  const registerOf = new Map(notes.impacts.map(({ id, register }) => [id, register]));
  const isFrozen = release.editions.length > 0;
  const comparison = (process: string, elementId?: string) => {
    const key = keyByProcessId.get(process);
    if (!isFrozen && key === undefined) return undefined;
    const now = isFrozen
      ? ({ kind: 'release', release: release.id, process } as const)
      : ({ kind: 'process', process: addressOf(key!, processes) } as const);
    const before = sideText({ kind: 'release', release: since, process });
    return compareAddress({ a: before, b: sideText(now), ...(elementId !== undefined && { elementId }) });
  };
  const changed = new Set(
    notes.processes.filter(({ before, after }) => before && after).map(({ processId }) => processId),
  );
  return (target) => {
    if (target.kind === 'impact') {
      const register = registerOf.get(target.id);
      return registerAddress('impacts', { ...(register && { register }), row: target.id });
    }
    if (target.kind === 'step' && changed.has(target.processId))
      return comparison(target.processId, target.elementId);
    if (target.kind === 'comparison') return comparison(target.processId);
    const key = keyByProcessId.get(target.processId);
    return key === undefined
      ? undefined
      : writeAddress({ process: addressOf(key, processes), view: 'overlay' });
  };
}
