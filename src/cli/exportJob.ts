import { basename, join } from 'node:path';
import type { Problem } from '../core/problem';
import { BadUse } from './BadUse';
import type { Exporter, ExportOptions } from './exporters';
import { writeText } from './files';
import { missingLayers, readModel } from './models';
import { ofFile } from './ofFile';

/** What all files of one `bam export` share. Plain data, so that it can cross to a thread. */
export interface ExportJob {
  /** As they were given: files, and folders with files in them. */
  paths: readonly string[];
  inputs: readonly string[];
  /** Folder to write to. */
  out: string;
  options: ExportOptions;
}

/** What one model came to. */
export interface ExportOutcome {
  /** Files written. */
  written: string[];
  problems: readonly Problem[];
  /** What is worth a word on the error stream. */
  words: string;
  /** Why nothing was written: it cannot be read, drawn or written. The others are exported. */
  failed?: string;
}

/** Files in hand at once: while one is written, the next is drawn. */
const AT_ONCE = 4;

/**
 * Exports the models that `next` hands out, until it has no more.
 *
 * @param next index of an input that nobody has taken yet; undefined when there is none
 */
export async function work(
  job: ExportJob,
  exporter: Exporter,
  next: () => number | undefined,
  done: (index: number, outcome: ExportOutcome) => void,
): Promise<void> {
  // A document of all models has them in their order.
  const lanes = exporter.together ? 1 : AT_ONCE;
  const lane = async (): Promise<void> => {
    for (let index = next(); index !== undefined; index = next())
      done(index, await outcomeOf(job.inputs[index]!, job, exporter));
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function outcomeOf(path: string, job: ExportJob, exporter: Exporter): Promise<ExportOutcome> {
  try {
    return await exportOne(path, job, exporter);
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    return { written: [], problems: [], words: '', failed: error.message };
  }
}

async function exportOne(
  path: string,
  { out, options }: ExportJob,
  exporter: Exporter,
): Promise<ExportOutcome> {
  const model = await ofFile(path, () => readModel(path, { forSaving: options.format === 'bpmn' }));
  const { files, found } = await ofFile(path, () => exporter.files(path, model));
  const targets = files.map(({ suffix }) => join(out, `${stemOf(path, options)}${suffix}.${options.format}`));
  await Promise.all(files.map(({ bytes }, index) => writeText(targets[index]!, bytes)));
  return { written: targets, problems: found, words: missingLayers(path, model, options.layer) };
}

/** The view is part of the name, so that views of one process can lie beside each other. */
export function stemOf(path: string, { view, layer }: ExportOptions): string {
  const parts = [
    basename(path).replace(/\.(bpmn|xml)$/i, ''),
    view ?? '',
    view === 'baseline' ? '' : (layer ?? []).join('+'),
  ];
  return parts
    .filter(Boolean)
    .join('.')
    .replace(/[\\/:]/g, '_');
}
