import type { ProcessFacts } from '../../publish/site/facts/process-facts';
import type { SiteProcess } from '../../publish/site/SiteContext';
import { shareOut } from '../threads/shareOut';
import { unless } from './failures';
import type { ProcessSource } from './librarySource';
import type { Makers } from './Makers';
import type { Manifest } from './Manifest';
import { hashOf } from './writeChanged';

/** A process of a site, and where it comes from. */
export interface Source {
  process: SiteProcess;
  from: ProcessSource;
  /** Hash of its text. */
  textHash: string;
}

/**
 * What every page may say of each process; read from the last build where the text is the same.
 *
 * @returns `failed`: those that cannot be read, and why
 */
export async function sourcesOf(
  processes: readonly ProcessSource[],
  manifest: Manifest,
  makers: Makers,
  signal?: AbortSignal,
): Promise<{ sources: Source[]; failed: ReadonlyMap<ProcessSource, string> }> {
  const failed = new Map<ProcessSource, string>();
  const facts = new Map<ProcessSource, ProcessFacts>();
  const hashes = new Map<ProcessSource, string>();
  for (const process of processes) {
    const textHash = await unless(failed, process, async () => hashOf(await process.read()));
    if (textHash === undefined) continue;
    hashes.set(process, textHash);
    const last = manifest.last.get(process.stem);
    if (last?.textHash === textHash) facts.set(process, last.facts);
  }
  const unknown = [...hashes.keys()].filter((process) => !facts.has(process));
  const runners = (await makers.forTasks('facts', unknown.length)).map(
    (maker) => (process: ProcessSource) =>
      unless(failed, process, async () => maker.facts({ path: process.path, text: await process.read() })),
  );
  await shareOut(unknown, runners, {
    signal,
    done: (found, index) => {
      if (found) facts.set(unknown[index]!, found);
    },
  });
  const sources = processes.flatMap((from): Source[] => {
    const known = facts.get(from);
    return known ? [{ process: { ...known, stem: from.stem }, from, textHash: hashes.get(from)! }] : [];
  });
  return { sources, failed };
}
