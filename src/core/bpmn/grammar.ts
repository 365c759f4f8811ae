import { fileModdle } from './moddle';

/** How the value of an attribute or of a text-only child is written. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'reference';

export interface ChildRule {
  /** Name of the property, such as `flowElements`. */
  property: string;
  /** Place in the sequence that the schema prescribes. */
  rank: number;
  /** What the child holds; an `element` has a rule of its own in `type`. */
  kind: ValueKind | 'element';
  isMany: boolean;
  type?: ElementRule;
}

/** What the descriptors say about one type of element. */
export interface ElementRule {
  /** Type such as `bpmn:UserTask`. */
  name: string;
  /** By the name in the file, such as `sourceRef`; undefined for one that no descriptor knows. */
  attribute(name: string): ValueKind | undefined;
  /** @param xsiType the value of `xsi:type`, with the prefix of the tree */
  child(name: string, xsiType?: string): ChildRule | undefined;
  isA(type: string): boolean;
  /** True where text is content, such as in `bpmn:documentation`. */
  hasText: boolean;
}

interface Property {
  name: string;
  ns: { name: string };
  type: string;
  isAttr?: boolean;
  isReference?: boolean;
  isMany?: boolean;
  isVirtual?: boolean;
  xml?: { serialize?: string };
}
interface Descriptor {
  name: string;
  properties: Property[];
  propertiesByName: Record<string, Property | undefined>;
  bodyProperty?: Property;
}
interface Type {
  $descriptor: Descriptor;
  hasType(type: string): boolean;
}
interface Package {
  xml?: { tagAlias?: string; typePrefix?: string };
}

/**
 * The rules of BPMN as bpmn-moddle's descriptors (corrected, with `bam`) give them: what belongs in which order, and which
 * values are numbers, truth values or references. The same look-up as moddle-xml's own, so both understand a file alike.
 */
const moddle = fileModdle as unknown as {
  getType(name: string): Type;
  getPackage(prefix: string): Package | undefined;
};
const rules = new Map<string, ElementRule | undefined>();

/** The rule of a type such as `bpmn:Definitions`; undefined where no descriptor has the type. */
export function ruleOf(typeName: string): ElementRule | undefined {
  if (!rules.has(typeName)) rules.set(typeName, createRule(typeName));
  return rules.get(typeName);
}

function createRule(typeName: string): ElementRule | undefined {
  const type = typeOf(typeName);
  if (!type) return undefined;
  const { $descriptor } = type;
  const { properties, propertiesByName, bodyProperty } = $descriptor;
  const children = new Map<string, ChildRule | undefined>();
  return {
    name: $descriptor.name,
    hasText: bodyProperty !== undefined,
    isA: (name) => type.hasType(name),
    attribute: (name) => {
      const property = propertiesByName[name];
      return property?.isAttr ? kindOf(property) : undefined;
    },
    child: (name, xsiType) => {
      const key = xsiType === undefined ? name : `${name} ${xsiType}`;
      if (!children.has(key)) children.set(key, childRule(properties, propertiesByName[name], name, xsiType));
      return children.get(key);
    },
  };
}

function childRule(
  all: Property[],
  named: Property | undefined,
  name: string,
  xsiType?: string,
): ChildRule | undefined {
  if (named && !named.isAttr) {
    const typeName = (named.xml?.serialize && xsiType && typeNameOf(xsiType)) || named.type;
    return toChildRule(all, named, typeName);
  }
  const typeName = elementTypeName(name);
  const type = typeName === undefined ? undefined : typeOf(typeName);
  const property = all.find(
    ({ isVirtual, isReference, isAttr, type: wanted }) =>
      !isVirtual && !isReference && !isAttr && (type ? type.hasType(wanted) : wanted === 'Element'),
  );
  return property && toChildRule(all, property, typeName ?? 'Element');
}

function toChildRule(all: Property[], property: Property, typeName: string): ChildRule {
  const kind = property.isReference ? 'reference' : isSimple(typeName) ? kindOf(property) : 'element';
  const type = kind === 'element' && typeName !== 'Element' ? ruleOf(typeName) : undefined;
  return {
    property: property.name,
    rank: all.indexOf(property),
    kind,
    isMany: property.isMany === true,
    ...(type && { type }),
  };
}

const isSimple = (type: string) => ['String', 'Boolean', 'Integer', 'Real'].includes(type);

function kindOf({ isReference, type }: Property): ValueKind {
  if (isReference) return 'reference';
  return type === 'Boolean' ? 'boolean' : type === 'Integer' || type === 'Real' ? 'number' : 'text';
}

/** `bpmn:userTask` is of type `bpmn:UserTask`, `bpmndi:BPMNShape` of its own name. */
function elementTypeName(name: string): string | undefined {
  const [prefix = '', local] = name.split(':');
  const known = local === undefined ? undefined : moddle.getPackage(prefix);
  if (!known || local === undefined) return undefined;
  return known.xml?.tagAlias === 'lowerCase'
    ? `${prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}`
    : name;
}

/** `xsi:type="bpmn:tFormalExpression"` means `bpmn:FormalExpression`. */
function typeNameOf(xsiType: string): string {
  const [prefix = '', local = ''] = xsiType.split(':');
  const typePrefix = moddle.getPackage(prefix)?.xml?.typePrefix ?? '';
  return `${prefix}:${typePrefix !== '' && local.startsWith(typePrefix) ? local.slice(typePrefix.length) : local}`;
}

function typeOf(name: string): Type | undefined {
  try {
    return moddle.getType(name);
  } catch {
    return undefined; // moddle throws for a type that it does not know
  }
}
