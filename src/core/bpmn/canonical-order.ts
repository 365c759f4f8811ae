import { naturalCompare } from './natural';
import { serialiseElement } from './xml/serialise';
import { everyElement, textIn, type XmlElement } from './xml/tree';

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
  const depths = new Map<XmlElement, number>();
  for (const element of everyElement(root)) {
    const depth = depths.get(element) ?? 0;
    for (const child of element.children) if (typeof child !== 'string') depths.set(child, depth + 1);
    const id = element.attributes.get('id');
    if (id === undefined || !element.name.startsWith('bpmn:')) continue;
    const rank = rankOf(element.name.slice('bpmn:'.length), depth);
    if (rank !== undefined) order.set(id, rank);
  }
  return order;
}

function rankOf(name: string, depth: number): number | undefined {
  if (name === 'participant') return PARTICIPANT;
  if (name === 'lane') return LANE + depth;
  if (name === 'boundaryEvent') return ATTACHED;
  return /^(subProcess|transaction|adHocSubProcess|subChoreography)$/.test(name)
    ? CONTAINER + depth
    : undefined;
}
