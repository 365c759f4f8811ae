import { run } from '../src/cli/bam';

/** What one command cost, run in a process of its own. */
export interface ChildRun {
  /** Elapsed, ms, from the command's start; loading the code is not in it. */
  time: number;
  /** Processor time of the same span, ms. */
  cpu: number;
  /** The most memory that the process held, MB. */
  peak: number;
  /** What the command printed. */
  out: string;
}

/** Runs `bam` with this process's arguments and prints a `ChildRun` as JSON. */
let out = '';
const start = performance.now();
const before = process.cpuUsage();
const code = await run(process.argv.slice(2), { out: (text) => (out += text), err: () => undefined });
const { user, system } = process.cpuUsage(before);
const made: ChildRun = {
  time: performance.now() - start,
  cpu: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
  out,
};
if (code > 1) throw new Error(`bam ${process.argv.slice(2).join(' ')} ended with ${code}`);
console.log(JSON.stringify(made));
