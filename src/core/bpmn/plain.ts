import { everyElement, type XmlDocument, type XmlElement } from './xml/tree';

/**
 * Takes every `bam:` element and attribute out of a tree, and the `extensionElements` that this empties. What other
 * tools put there stays.
 */
export function withoutBam({ root }: XmlDocument): void {
  for (const element of everyElement(root)) {
    for (const name of [...element.attributes.keys()]) if (isBam(name)) element.attributes.delete(name);
    element.children = element.children.filter((child) => typeof child === 'string' || keeps(child));
  }
}

const isBam = (name: string) => name.startsWith('bam:');

function keeps(child: XmlElement): boolean {
  if (isBam(child.name)) return false;
  if (child.name !== 'bpmn:extensionElements') return true;
  const ours = child.children.filter((inner) => typeof inner !== 'string' && isBam(inner.name)).length;
  // One that was empty before is another tool's: not ours to remove.
  return ours === 0 || ours < child.children.length;
}
