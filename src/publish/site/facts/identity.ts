import { documentationOf as textsOf } from '../../../core/bpmn/documentation';
import type { AnyElement, Definitions } from '../../../core/bpmn/model';

/** What a process says of itself. Empty texts where it says nothing. */
export interface Identity {
  /** BAD number such as `7.2.2`; of a chapter's overview `7.2`. */
  number: string;
  name: string;
  classification: string;
  owner: string;
  /** Where the content comes from, in words. */
  source: string;
  documentation: string;
}

/** Reads number, name and the like from the process or collaboration that carries them. */
export function identityOf(definitions: Definitions): Identity {
  const roots = (definitions.rootElements ?? []) as unknown as AnyElement[];
  const wholes = roots.filter(({ $type }) => $type === 'bpmn:Process' || $type === 'bpmn:Collaboration');
  const first = (property: string) => wholes.map((whole) => textOf(whole[property])).find(Boolean) ?? '';
  const number = first('number');
  const process = wholes.find(({ number: own }) => own === number) ?? wholes[0];
  const name = first('name') || textOf((definitions as unknown as AnyElement)['name']);
  return {
    number,
    name: name.startsWith(`${number} `) && number ? name.slice(number.length + 1) : name,
    classification: first('classification') || 'White',
    owner: first('owner'),
    source: first('source'),
    documentation: process ? documentationOf(process).join('\n') : '',
  };
}

/** The documentation of an element, one text for each entry. */
export function documentationOf(element: AnyElement): string[] {
  return textsOf(element)
    .map((text) => text.trim())
    .filter(Boolean);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
