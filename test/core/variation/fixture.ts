import { readFileSync } from 'node:fs';
import type { AnyElement, Definitions } from '../../../src/core/bpmn/model';
import { readBpmn } from '../../../src/core/bpmn/read';
import { walk } from '../../../src/core/bpmn/walk';

/** `steps.bpmn`, with XML put into the `extensionElements` of the named elements. */
export async function steps(extensions: Record<string, string> = {}): Promise<Definitions> {
  let text = readFileSync(new URL('steps.bpmn', import.meta.url), 'utf8');
  for (const [id, inside] of Object.entries(extensions)) {
    if (!text.includes(`<!--${id}-->`)) throw new Error(`steps.bpmn has no place for ${id}`);
    text = text.replace(`<!--${id}-->`, `<extensionElements>${inside}</extensionElements>`);
  }
  const { definitions, problems } = await readBpmn(text);
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return definitions;
}

/** A variation of SMETS1, or of another layer, as it stands in a file. */
export function variation(
  effect: string,
  { flow, by, layer = 'SMETS1', overrides = {}, basis, reason = 'so it is' }: VariationParts = {},
): string {
  const attributes = Object.entries({ layer, effect, flow, by, basis })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const changes = Object.entries(overrides)
    .map(([property, value]) => `<bam:override property="${property}" value="${value}"/>`)
    .join('');
  return `<bam:variation${attributes}>${reason}${changes}</bam:variation>`;
}

interface VariationParts {
  flow?: string;
  by?: string;
  layer?: string;
  overrides?: Record<string, string>;
  basis?: string;
  reason?: string;
}

/** An element of a model by id. */
export function find(definitions: Definitions, id: string): AnyElement | undefined {
  for (const element of walk(definitions)) if (element.id === id) return element;
  return undefined;
}

/** The points of a flow's edge as `x,y` texts. */
export function way(definitions: Definitions, id: string): string[] {
  const points = (find(definitions, `${id}_di`)?.['waypoint'] ?? []) as { x: number; y: number }[];
  return points.map(({ x, y }) => `${x},${y}`);
}

/** Where a flow leads, as `from -> to`; undefined when it is gone. */
export function ends(definitions: Definitions, id: string): string | undefined {
  const flow = find(definitions, id);
  const name = (end: unknown) => (end as AnyElement | undefined)?.id ?? '?';
  return flow && `${name(flow['sourceRef'])} -> ${name(flow['targetRef'])}`;
}

/** x, y, width and height of a shape as text. */
export function box(definitions: Definitions, id: string): string {
  const { x, y, width, height } = find(definitions, `${id}_di`)!['bounds'] as Record<string, number>;
  return `${x},${y} ${width}x${height}`;
}
