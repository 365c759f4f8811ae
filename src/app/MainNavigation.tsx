import { addressOf, writeAddress } from './state/address';
import { useProcesses } from './state/LibraryProvider';
import { registerAddress } from './state/registerPlace';
import { useWorkspace } from './state/store';

/** The two halves of the app. Coming back to the processes opens the one that was open. */
export function MainNavigation() {
  const processes = useProcesses();
  const { register, processKey, ...rest } = useWorkspace((s) => s.place);
  const openRegister = useWorkspace((s) => s.openRegister);
  const closeRegister = useWorkspace((s) => s.closeRegister);
  const process = processKey === undefined ? undefined : addressOf(processKey, processes);
  const here = (act: () => void) => (event: React.MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
  return (
    <nav className="main-navigation" aria-label="Main">
      <a
        href={writeAddress({ ...rest, process })}
        aria-current={register ? undefined : 'page'}
        onClick={here(closeRegister)}
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
    </nav>
  );
}
