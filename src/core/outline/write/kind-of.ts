import type { AnyElement } from '../../bpmn/model';
import { isEventKind, KINDS, type Kind } from '../kinds';
import type { KindInCell } from '../read-kind';

/** The kind of a flow node, or of data; the nearest one where no kind is quite that. */
export function kindOf(element: AnyElement): KindInCell | undefined {
  const definitions = (element['eventDefinitions'] ?? []) as AnyElement[];
  const definition = definitions.length === 1 ? definitions[0]!.$type : undefined;
  const ofType = KINDS.filter(({ type }) => type === element.$type);
  const kind =
    ofType.find((each) => each.definition === definition && hasAttributes(element, each)) ??
    ofType.find((each) => each.definition === undefined && each.attributes === undefined) ??
    ofType[0];
  if (!kind) return undefined;
  const loop = element['loopCharacteristics'] as AnyElement | undefined;
  return {
    kind,
    nonInterrupting:
      isEventKind(kind) && (element['isInterrupting'] === false || element['cancelActivity'] === false),
    ...(loop && { loop: loopOf(loop) }),
    isForCompensation: element['isForCompensation'] === true,
  };
}

const hasAttributes = (element: AnyElement, { attributes = {} }: Kind): boolean =>
  Object.entries(attributes).every(([name, value]) => element[name] === value);

function loopOf(loop: AnyElement): NonNullable<KindInCell['loop']> {
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return 'loop';
  return loop['isSequential'] === true ? 'each in turn' : 'each at once';
}
