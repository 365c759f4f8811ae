import { advance } from '../../../core/release/advance';
import type { Input } from '../../../core/release/guardsOf';
import type { Problem } from '../../../core/problem';
import type { Release, ReleaseStep } from '../../../core/release/Release';
import type { ReleaseFacts } from '../../../core/release/ReleaseFacts';
import { transitionOf } from '../../../core/release/transitions';
import type { Repository } from '../../../repository/Repository';
import { libraryNow } from '../data/library-now';
import { STEP_DONE } from './step-words';

/** Takes a step and saves the release with what it froze; problems where that was refused, and then nothing has changed. */
export async function takeStep(
  repository: Repository,
  release: Release,
  step: ReleaseStep,
  input: Input,
  facts: ReleaseFacts,
): Promise<{ release: Release } | { problems: readonly Problem[] }> {
  // Read again: what the checks looked at must be what is frozen, so the guards compare the seals.
  const frozen = transitionOf(step)?.freezes ? await libraryNow(repository) : undefined;
  const advanced = advance(release, step, { ...input, ...(frozen && { frozen }) }, facts);
  if (!advanced.release) return { problems: advanced.problems };
  const saved = await repository.saveRelease(advanced.release, {
    expected: release,
    message: STEP_DONE[step],
    ...(frozen && { texts: frozen.texts }),
  });
  return saved.ok ? { release: advanced.release } : { problems: saved.problems };
}
