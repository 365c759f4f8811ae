import { compareAddress, sideText } from './state/compare-place';
import { addressOf, writeAddress } from './state/address';
import { useProcesses } from './state/LibraryProvider';
import { releaseAddress } from './state/release-place';
import { registerAddress } from './state/registerPlace';
import { useWorkspace } from './state/store';

/** The parts of the app. Coming back to the processes opens the one that was open. */
export function MainNavigation() {
  const processes = useProcesses();
  const { register, compare, release, processKey, ...rest } = useWorkspace((s) => s.place);
  const openCompare = useWorkspace((s) => s.openCompare);
  const closeCompare = useWorkspace((s) => s.closeCompare);
  const openRegister = useWorkspace((s) => s.openRegister);
  const openRelease = useWorkspace((s) => s.openRelease);
  const closeRelease = useWorkspace((s) => s.closeRelease);
  const closeRegister = useWorkspace((s) => s.closeRegister);
  const process = processKey === undefined ? undefined : addressOf(processKey, processes);
  // What is at hand where a process is open: what changed since its newest revision.
  const side = process === undefined ? undefined : sideText({ kind: 'process', process });
  const saved = process && sideText({ kind: 'process', process, revision: 'saved' });
  const atHand = side ? { a: saved, b: side } : {};
  const here = (act: () => void) => (event: React.MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
  return (
    <nav className="main-navigation" aria-label="Main">
      <a
        href={writeAddress({ ...rest, process })}
        aria-current={register || compare || release ? undefined : 'page'}
        onClick={here(release ? closeRelease : compare ? closeCompare : closeRegister)}
      >
        Processes
      </a>
      <a
        href={registerAddress('impacts')}
        aria-current={register ? 'page' : undefined}
        onClick={here(() => {
          if (!register) openRegister('impacts');
        })}
      >
        Registers
      </a>
      <a
        href={compareAddress(atHand)}
        aria-current={compare ? 'page' : undefined}
        onClick={here(() => {
          if (!compare) openCompare(atHand);
        })}
      >
        Compare
      </a>
      <a
        href={releaseAddress({})}
        aria-current={release ? 'page' : undefined}
        onClick={here(() => {
          if (release?.id !== undefined || !release) openRelease({});
        })}
      >
        Releases
      </a>
    </nav>
  );
}
