import { Button } from '../../ui/Button';
import { libraryChecker } from '../data/LibraryChecker';
import type { StepFiles } from '../data/useReleaseFacts';

/** How far the checks over the files of a step are: a bar that can be stopped, or a button that begins them. */
export function CheckLine({ files: { name, check, run } }: { files: StepFiles }) {
  if (check?.phase === 'running') {
    const { done = 0, total = 0, path } = check.progress ?? {};
    return (
      <div className="check-line">
        <progress aria-label={`Checking ${name}`} value={done} max={total || 1} />
        <p role="status">
          {path === undefined
            ? `Checking ${name}…`
            : `Checking ${name}: ${done + 1} of ${total}, ${path.replace(/^processes\//, '')}`}
        </p>
        <Button onPress={() => libraryChecker.stop()}>Stop</Button>
      </div>
    );
  }
  if (check?.phase === 'done') return null;
  return (
    <div className="check-line">
      <p role="status">
        {check?.phase === 'failed'
          ? `The checks did not end: ${check.message}`
          : `The checks have not looked at ${name} yet.`}
      </p>
      <Button isDisabled={!run} onPress={run}>
        Run the checks
      </Button>
    </div>
  );
}
