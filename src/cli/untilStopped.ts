import { Interrupted } from './Interrupted';
import type { Terminal } from './terminal';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** What shells take for the end by Ctrl-C. */
const STOPPED = 130;

/**
 * Runs long work that can be stopped by Ctrl-C: it gets a signal, ends what it has in hand, and the command says that it
 * was stopped. A second Ctrl-C ends it at once.
 *
 * @returns exit code
 */
export async function untilStopped(
  { err }: Terminal,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stop = new AbortController();
  const onSignal = () => {
    forget();
    err('bam: stopping; what is in hand is finished first.\n');
    stop.abort(new Interrupted());
  };
  const forget = () => SIGNALS.forEach((name) => process.off(name, onSignal));
  SIGNALS.forEach((name) => process.on(name, onSignal));
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    err('bam: stopped. What was made is kept; run the command again to go on from there.\n');
    return STOPPED;
  } finally {
    forget();
  }
}
