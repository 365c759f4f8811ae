import { elementsIn, type XmlElement } from '../core/bpmn/xml/tree';
import { XmlFault } from '../core/bpmn/xml/fault';
import { parseXml } from '../core/bpmn/xml/parse';
import { LIBRARY_FILE, readLibraryInfo } from '../core/catalogue/library';
import { readRegisters } from '../core/register/readRegisters';
import type { Facts } from '../core/rules/Facts';

/**
 * What a library's tree knows, by path below its folder. A file that is missing or has a fault leaves its part out: its own
 * check says why. Cost grows with the length of all texts.
 */
export function factsOf(tree: ReadonlyMap<string, string>): Facts {
  const info = tree.has(LIBRARY_FILE) ? readLibraryInfo(tree.get(LIBRARY_FILE)!).info : undefined;
  const { registers, serviceRequests, sections, retiredTerms } = readRegisters(tree);
  const impacts = registers.flatMap((register) => register.impacts);
  const models = [...tree].filter(([path]) => path.endsWith('.bpmn'));
  return {
    ...(info && { layers: info.layers.map(({ id }) => id) }),
    ...(serviceRequests.length > 0 && {
      serviceRequests: new Map(serviceRequests.map((entry) => [entry.srv, entry])),
    }),
    ...(registers.length > 0 && { impacts: new Map(impacts.map((entry) => [entry.id, entry])) }),
    ...(sections.length > 0 && { sections: new Map(sections.map(({ number, title }) => [number, title])) }),
    ...(retiredTerms.length > 0 && { retiredTerms }),
    ...(models.length > 0 && { processes: new Map(models.flatMap(([, text]) => processesIn(text))) }),
  };
}

/** Ids of the processes of a file with the BAD number of the file; a file that cannot be read has none. */
function processesIn(text: string): [id: string, number: string][] {
  const parsed = parseXml(text);
  if (parsed instanceof XmlFault) return [];
  const roots = elementsIn(parsed.root);
  const number = roots.map(numberOf).find((found) => found !== '') ?? '';
  return roots
    .filter(({ name }) => name === 'bpmn:process')
    .flatMap((process): [string, string][] => {
      const id = process.attributes.get('id');
      return id === undefined ? [] : [[id, numberOf(process) || number]];
    });
}

const numberOf = ({ attributes }: XmlElement) => (attributes.get('bam:number') ?? '').trim();
