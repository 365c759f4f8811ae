import type { Terminal } from './terminal';

/** Names the files of many that nothing was made of, and why. @returns the exit code: 2 where there are any, as for one that is given by itself */
export function passedOver(
  failed: readonly { file: string; message: string }[] = [],
  { err }: Terminal,
): number {
  for (const { message } of failed) err(`bam: ${message}\n`);
  if (failed.length === 0) return 0;
  err(`bam: passed over, and all else done: ${failed.map(({ file }) => file).join(', ')}\n`);
  return 2;
}
