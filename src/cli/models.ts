import { InvalidArgumentError } from 'commander';
import { readBpmn, type ReadOptions } from '../core/bpmn/read';
import { writeBpmn } from '../core/bpmn/write';
import type { BpmnModel } from '../core/bpmn/model';
import { formatProblem } from '../core/problem';
import { layersOf } from '../core/variation/layers';
import { project } from '../core/variation/project';
import { VIEWS, type Projection, type View } from '../core/variation/types';
import { BadUse } from './BadUse';
import { readText } from './files';

/** Reads a model or ends the command with what is wrong with it. */
export async function readModel(path: string, options?: Pick<ReadOptions, 'forSaving'>): Promise<BpmnModel> {
  return modelFrom(await readText(path), path, options);
}

/** The same for a text; `path` is for messages. */
export async function modelFrom(
  text: string,
  path: string,
  options?: Pick<ReadOptions, 'forSaving'>,
): Promise<BpmnModel> {
  const model = await readBpmn(text, { fileName: path, ...options });
  if (model.readable) return model;
  throw new BadUse(`cannot read the model.\n${model.problems.map(formatProblem).join('\n')}`);
}

/** A commander argument parser. */
export function viewOf(text: string): View {
  const view = VIEWS.find((candidate) => candidate === text);
  if (!view) throw new InvalidArgumentError(`Choose one of ${VIEWS.join(', ')}.`);
  return view;
}

/** Lets an option be given several times: `--layer A --layer B`. */
export const collect = (text: string, before: string[] = []): string[] => [...before, text];

/**
 * The layers that a view shows: those asked for, else all of the file. What one device experiences is one layer, so
 * `resolved` wants to be told which where a file holds several.
 */
export function layersFor(path: string, { definitions }: BpmnModel, view: View, asked?: string[]): string[] {
  if (asked) return asked;
  const held = layersOf(definitions);
  if (view === 'resolved' && held.length > 1) {
    throw new BadUse(`${path} holds the layers ${held.join(', ')}: say which with --layer.`);
  }
  return held;
}

/** What is worth a word on `err`: a layer that the file does not hold changes nothing. */
export function missingLayers(path: string, { definitions }: BpmnModel, asked: string[] = []): string {
  if (asked.length === 0) return '';
  const held = layersOf(definitions);
  return asked
    .filter((layer) => !held.includes(layer))
    .map((layer) => `bam: ${path} holds nothing of layer ${layer}; there it is as the baseline.\n`)
    .join('');
}

/** A view of a model, or the whole file where none is asked for; with all that other tools put on what it holds. */
export function textOf(
  { definitions, leftovers }: BpmnModel,
  projection: Projection | undefined,
  plain = false,
): Promise<string> {
  return writeBpmn(projection?.definitions ?? definitions, { leftovers, plain });
}

/** Projects a model that was read from `path`; its problems name that file. */
export function projected(
  path: string,
  { definitions }: BpmnModel,
  view: View,
  layers: string[],
): Projection {
  const { report, ...rest } = project(definitions, { view, layers });
  const placed = <T extends { where: object }>(problem: T): T => ({
    ...problem,
    where: { fileName: path, ...problem.where },
  });
  return {
    ...rest,
    report: { ...report, problems: report.problems.map(placed), conflicts: report.conflicts.map(placed) },
  };
}
