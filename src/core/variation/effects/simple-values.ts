import type { AnyElement } from '../../bpmn/model';

interface PropertyDescriptor {
  name: string;
  type: string;
  isAttr?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
  isId?: boolean;
  isMany?: boolean;
}

interface Described {
  $descriptor: { propertiesByName: Record<string, PropertyDescriptor | undefined> };
  $model: { getPackages(): { prefix: string; enumerations?: Enumeration[] }[] };
}

interface Enumeration {
  name: string;
  literalValues: { name: string }[];
}

/**
 * Reads a text as the value of one of an element's attributes.
 *
 * @returns `unknown` for what is no simple attribute of the element (ids, references, content and the owning layer are none),
 *   `invalid` for a text that the attribute cannot hold
 */
export function readValue(
  element: AnyElement,
  property: string,
  text: string,
): { name: string; value: unknown } | 'unknown' | 'invalid' {
  // What people call the name of an annotation is its text.
  const isNote = element.$type === 'bpmn:TextAnnotation' && (property === 'name' || property === 'text');
  if (isNote) return { name: 'text', value: text };
  const { $descriptor, $model } = element as unknown as Described;
  const descriptor = $descriptor.propertiesByName[property];
  if (!descriptor || !isSimple(descriptor)) return 'unknown';
  const value = valueOf(descriptor.type, text, $model);
  return value === undefined ? 'invalid' : { name: descriptor.name, value };
}

function isSimple({ name, isAttr, isReference, isVirtual, isId, isMany }: PropertyDescriptor): boolean {
  return Boolean(isAttr) && !isReference && !isVirtual && !isId && !isMany && name !== 'layer';
}

function valueOf(type: string, text: string, model: Described['$model']): unknown {
  if (type === 'String') return text;
  if (type === 'Boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type === 'Integer') return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === 'Real') return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
  const [prefix, name] = type.split(':');
  const enumeration = model
    .getPackages()
    .find((one) => one.prefix === prefix)
    ?.enumerations?.find((one) => one.name === name);
  return enumeration?.literalValues.some((literal) => literal.name === text) ? text : undefined;
}
