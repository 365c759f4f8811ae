import { naturalCompare } from './natural';
import { serialiseElement } from './xml/serialise';
import { textIn, type XmlElement } from './xml/tree';

/** Properties whose order means nothing: their children are sorted, so that equal models are equal bytes. */
const SETS: ReadonlySet<string> = new Set([
  'rootElements',
  'flowElements',
  'artifacts',
  'participants',
  'messageFlows',
  'flowNodeRef',
  'incoming',
  'planeElement',
]);

export const isSet = (property: string): boolean => SETS.has(property);

const ROOTS = ['bpmn:collaboration', 'bpmn:choreography', 'bpmn:process'];

/** Sorts the members of one set property in place. */
export type SortSet = (property: string, members: XmlElement[]) => void;

/** @param root the definitions: what a shape stands for decides when it is drawn */
export function createSort(root: XmlElement): SortSet {
  const drawing = drawingOrder(root);
  return (property, members) => {
    if (members.length < 2) return;
    const keyed = members.map((member) => ({ member, ...keyOf(property, member, drawing) }));
    keyed.sort(
      (a, b) =>
        a.rank - b.rank ||
        naturalCompare(a.key, b.key) ||
        // equal ids or none: by content, so that even then the order does not depend on the file
        compare(serialiseElement(a.member), serialiseElement(b.member)),
    );
    keyed.forEach(({ member }, i) => (members[i] = member));
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function keyOf(
  property: string,
  member: XmlElement,
  drawing: ReadonlyMap<string, number>,
): { rank: number; key: string } {
  if (property === 'flowNodeRef' || property === 'incoming') return { rank: 0, key: textIn(member) };
  const id = member.attributes.get('id');
  if (property === 'planeElement') {
    const key = member.attributes.get('bpmnElement') ?? id ?? '';
    const rank = member.name === 'bpmndi:BPMNEdge' ? EDGE : (drawing.get(key) ?? SHAPE);
    return { rank: rank === CONTAINER && member.attributes.get('isExpanded') !== 'true' ? SHAPE : rank, key };
  }
  const root = property === 'rootElements' ? ROOTS.indexOf(member.name) : 0;
  return { rank: (root < 0 ? ROOTS.length : root) + (id === undefined ? 10 : 0), key: id ?? '' };
}

const PARTICIPANT = 0;
const LANE = 1;
const CONTAINER = 1000;
const SHAPE = 2000;
const ATTACHED = 2001;
const EDGE = 3000;

/** When each element is drawn: what lies beneath first. Lanes and containers by depth, boundary events after their hosts. */
function drawingOrder(root: XmlElement): Map<string, number> {
  const order = new Map<string, number>();
  const stack = [{ element: root, depth: 0 }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { element, depth } = at;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      // What has nothing inside it and is not drawn by itself, most of a file, needs no look.
      if (typeof child !== 'string' && (child.children.length > 0 || RANKS.has(child.name)))
        stack.push({ element: child, depth: depth + 1 });
    }
    const rank = RANKS.get(element.name);
    const id = rank && element.attributes.get('id');
    if (id !== undefined) order.set(id, rank!(depth));
  }
  return order;
}

const container = (depth: number) => CONTAINER + depth;

const RANKS: ReadonlyMap<string, (depth: number) => number> = new Map([
  ['bpmn:participant', () => PARTICIPANT],
  ['bpmn:lane', (depth: number) => LANE + depth],
  ['bpmn:boundaryEvent', () => ATTACHED],
  ['bpmn:subProcess', container],
  ['bpmn:transaction', container],
  ['bpmn:adHocSubProcess', container],
  ['bpmn:subChoreography', container],
]);
