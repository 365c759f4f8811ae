import type { AnyElement, BpmnModel } from '../../bpmn/model';
import { readBpmn } from '../../bpmn/read';
import { isElement, walk } from '../../bpmn/walk';
import { writeBpmn } from '../../bpmn/write';
import type { Comparison } from '../change';
import { Drawing } from './drawing';
import { ghostIdOf, ghostsOf } from './ghosts';

/** Both states of a comparison in one diagram. */
export interface MergedPicture {
  /** `after` with what was removed, or moved away, still at its old place. For a canvas only: it is no model to save. */
  text: string;
  /** Ids of what stands at its old place, by the id in `before`. What cannot be drawn in `after` is not in it. */
  ghosts: Record<string, string>;
}

/**
 * Draws the old state into the new one: what was removed, steps that moved and flows that led elsewhere stand where they were, under
 * ids that start with `was-`. Cost grows with the length of both files.
 *
 * @param before canonical text of a readable file, and so is `after`; `comparison` is theirs
 */
export async function mergedPicture(
  before: string,
  after: string,
  comparison: Comparison,
): Promise<MergedPicture> {
  const [old, now] = await Promise.all([readBpmn(before), readBpmn(after)]);
  const drawing = new Drawing(now);
  const wanted = ghostsOf(comparison).filter(({ id, isMove }) => {
    const shape = drawing.oldShapes(old).get(id);
    return shape !== undefined && !(isMove && drawing.isAtSamePlace(id, shape));
  });
  const kept = new Set(wanted.map(({ id }) => id));
  const renamed = renamedIn(comparison);
  const elements = wanted.flatMap(({ id }) => old.elementsById[id] ?? []);
  for (const element of elements) leaveOut(element, kept);
  // Taken where it stood before any of it is moved: moving changes parents.
  const moves = elements.filter((element) => !isInside(element, kept)).map((element) => placeOf(element));
  for (const element of elements) rename(element);
  for (const { element, parent, property } of moves) put(element, property, parent, now, renamed);
  const ghosts: Record<string, string> = {};
  // What others are attached to or lead to comes first.
  const inOrder = [0, 1, 2].flatMap((rank) =>
    wanted.filter(({ id }) => rankOf(old.elementsById[id]) === rank),
  );
  for (const { id } of inOrder) if (drawing.add(id, old, renamed)) ghosts[id] = ghostIdOf(id);
  return { text: await writeBpmn(now.definitions), ghosts };
}

function rankOf(element: AnyElement | undefined): number {
  if (element?.['sourceRef'] !== undefined) return 2;
  return element?.$type === 'bpmn:BoundaryEvent' ? 1 : 0;
}

/** Ids of elements that are matched under another id. */
function renamedIn({ changes }: Comparison): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { element } of changes)
    if (element.before && element.after && element.before.id !== element.after.id)
      renamed.set(element.before.id, element.after.id);
  return renamed;
}

/** Takes out of a ghost what is not one itself, and what would tie it to elements that are. */
function leaveOut(element: AnyElement, kept: ReadonlySet<string>): void {
  for (const property of ['flowElements', 'artifacts', 'laneSets', 'lanes']) {
    const members = element[property];
    if (Array.isArray(members))
      element[property] = (members as AnyElement[]).filter(
        (member) => property === 'laneSets' || kept.has(member.id ?? ''),
      );
  }
  for (const list of ['incoming', 'outgoing', 'flowNodeRef'])
    if (Array.isArray(element[list])) element[list] = [];
}

/** True where something around the element is a ghost and brings it along. */
function isInside(element: AnyElement, kept: ReadonlySet<string>): boolean {
  for (let at = element.$parent; at; at = at.$parent) if (kept.has(at.id ?? '')) return true;
  return false;
}

interface Place {
  element: AnyElement;
  parent: AnyElement | undefined;
  /** The property of the parent that holds it. */
  property: string;
}

function placeOf(element: AnyElement): Place {
  const parent = element.$parent;
  const property = Object.keys(parent ?? {}).find((name) => {
    const value = parent![name];
    return Array.isArray(value) && value.includes(element);
  });
  return { element, parent, property: property ?? 'flowElements' };
}

/** Parts get other ids too: where the element is still there, they would be there twice. */
function rename(element: AnyElement): void {
  for (const part of [element, ...walk(element)])
    if (part.id !== undefined && !part.id.startsWith(ghostIdOf(''))) part.id = ghostIdOf(part.id);
}

function put(
  element: AnyElement,
  property: string,
  parent: AnyElement | undefined,
  { definitions, elementsById }: BpmnModel,
  renamed: ReadonlyMap<string, string>,
): void {
  const id = parent?.id ?? '';
  const root = definitions as unknown as AnyElement;
  const isRoot = parent?.$type === 'bpmn:Definitions';
  const holder = isRoot ? root : (elementsById[renamed.get(id) ?? id] ?? firstProcess(root));
  if (!holder) return;
  const members = holder.get(property);
  if (!Array.isArray(members)) return;
  members.push(element);
  element.$parent = holder;
}

const firstProcess = (root: AnyElement): AnyElement | undefined =>
  ((root['rootElements'] ?? []) as unknown[]).filter(isElement).find(({ $type }) => $type === 'bpmn:Process');
