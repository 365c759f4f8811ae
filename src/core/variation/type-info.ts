import type { AnyElement } from '../bpmn/model';

/** What copying has to know of a type; found out once for each. */
export interface TypeInfo {
  /** Makes an empty element; absent for generic ones, which no descriptor knows: `createAny` makes those. */
  Copy?: new () => AnyElement;
  createAny: (original: AnyElement) => AnyElement;
  /** Names of the properties that refer to other elements. */
  references: ReadonlySet<string>;
  kind: 'meaning' | 'drawing' | 'part of a drawing' | 'generic';
  isFlowNode: boolean;
}

interface Typed {
  $model: {
    getType(descriptor: object): { prototype: object };
    createAny(name: string, uri: string | undefined, properties: object): AnyElement;
  };
  $descriptor: {
    isGeneric?: boolean;
    ns: { uri?: string };
    properties?: { name: string; isReference?: boolean }[];
  };
}

/** Found out once for each type of each moddle: many small models are copied many times. */
const known = new WeakMap<object, TypeInfo>();

/** Looks a type up by its descriptor; undefined for what is no element. */
export function typeInfoOf(element: AnyElement): TypeInfo | undefined {
  const { $descriptor } = element as unknown as Partial<Typed>;
  if (!$descriptor) return undefined;
  let info = known.get($descriptor);
  if (!info) known.set($descriptor, (info = infoOf(element)));
  return info;
}

function infoOf(element: AnyElement): TypeInfo {
  const { $model, $descriptor } = element as unknown as Typed;
  const { isGeneric, properties = [], ns } = $descriptor;
  return {
    ...(!isGeneric && { Copy: copyClass(element.$type, $model.getType($descriptor).prototype) }),
    createAny: (original) => $model.createAny(original.$type, ns.uri, {}),
    references: new Set(properties.filter(({ isReference }) => isReference).map(({ name }) => name)),
    kind: isGeneric ? 'generic' : kindOf(element.$type),
    isFlowNode: element.$instanceOf('bpmn:FlowNode'),
  };
}

/** A class without fields: all that its elements share stands on its prototype, which costs an element nothing. */
function copyClass($type: string, moddlePrototype: object): new () => AnyElement {
  const Copy = function () {} as unknown as new () => AnyElement;
  Copy.prototype = Object.create(moddlePrototype, {
    $type: { value: $type, enumerable: true },
    // An element gets an object of its own the first time that somebody asks.
    $attrs: {
      get(this: object) {
        const value = {};
        Object.defineProperty(this, '$attrs', { value });
        return value;
      },
    },
  }) as AnyElement;
  return Copy;
}

function kindOf(type: string): TypeInfo['kind'] {
  if (type.startsWith('bpmndi:')) return type === 'bpmndi:BPMNLabel' ? 'part of a drawing' : 'drawing';
  return /^(dc|di):/.test(type) ? 'part of a drawing' : 'meaning';
}
