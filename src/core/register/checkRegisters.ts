import { problemOfFile, type Problem } from '../problem';
import { registerPath } from './layout';
import type { ImpactRegister, Registers } from './readRegisters';
import { targetContent } from './targets';

/**
 * What only shows when registers stand side by side: an impact that is named and not there, one id in two registers, a section,
 * SRV, layer or place that nothing knows. A catalogue that the library does not have is not asked.
 *
 * @param layers ids of the library's layers
 */
export function checkRegisters(registers: Registers, layers: readonly string[]): Problem[] {
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id: register, impacts } of registers.registers) {
    for (const { id } of impacts) {
      const other = owner.get(id);
      if (other === undefined) owner.set(id, register);
      else problems.push(impactTwice(register, id, other));
    }
  }
  for (const register of registers.registers) problems.push(...checkOne(register, registers, layers));
  const cited: [string, { impacts: string[] }[]][] = [
    ['service-requests', registers.serviceRequests],
    ['glossary', registers.glossary],
    ['retired-terms', registers.retiredTerms],
    ['sections', registers.sections],
  ];
  for (const [file, entries] of cited)
    for (const id of new Set(entries.flatMap(({ impacts }) => impacts)))
      if (!owner.has(id)) problems.push(impactUnknown(`register/${file}.csv`, id));
  return problems;
}

function checkOne(
  { id: register, info, impacts, governance, dispositions }: ImpactRegister,
  registers: Registers,
  layers: readonly string[],
): Problem[] {
  const own = new Set(impacts.map(({ id }) => id));
  const sections = new Set(registers.sections.map(({ number }) => number));
  const srvs = new Set(registers.serviceRequests.map(({ srv }) => srv));
  const problems: Problem[] = [];
  const at = (file: 'info' | 'impacts' | 'governance' | 'dispositions') => registerPath(register, file);
  const section = (file: 'impacts' | 'governance', id: string, number: string) => {
    if (sections.size > 0 && number !== '' && !sections.has(number))
      problems.push(sectionUnknown(at(file), id, number));
  };
  for (const { id, badSection, serviceRequests, inferredServiceRequests } of impacts) {
    section('impacts', id, badSection);
    for (const srv of [...serviceRequests, ...inferredServiceRequests])
      if (srvs.size > 0 && !srvs.has(srv)) problems.push(srvUnknown(at('impacts'), id, srv));
  }
  for (const { id, process, section: number, impacts: named, layer } of governance) {
    section('governance', id, number);
    section('governance', id, process);
    for (const impact of named) if (!own.has(impact)) problems.push(impactUnknown(at('governance'), impact));
    if (layer !== '' && !layers.includes(layer)) problems.push(layerUnknown(at('governance'), layer));
  }
  for (const layer of info.layers)
    if (!layers.includes(layer)) problems.push(layerUnknown(at('info'), layer));
  for (const { impact, target } of dispositions) {
    if (!own.has(impact)) problems.push(impactUnknown(at('dispositions'), impact));
    if (targetContent(target, registers) === undefined)
      problems.push(targetUnknown(at('dispositions'), impact, target));
  }
  return problems;
}

const impactTwice = (register: string, id: string, other: string) =>
  problemOfFile(
    'REGISTER-IMPACT-TWICE',
    'error',
    registerPath(register, 'impacts'),
    `The register "${register}" holds the impact ${id}, which "${other}" holds too.`,
    'Give one of them another id: variations name an impact by its id alone.',
  );

const impactUnknown = (file: string, id: string) =>
  problemOfFile(
    'REGISTER-IMPACT-UNKNOWN',
    'error',
    file,
    `A row names the impact ${id}, which the register does not hold.`,
    'Correct the id, or add the impact.',
  );

const sectionUnknown = (file: string, id: string, number: string) =>
  problemOfFile(
    'REGISTER-SECTION-UNKNOWN',
    'warning',
    file,
    `The row ${id} names the BAD section ${number}, which the list of sections does not hold.`,
    'Correct the number, or add the section to register/sections.csv.',
  );

const srvUnknown = (file: string, id: string, srv: string) =>
  problemOfFile(
    'REGISTER-SRV-UNKNOWN',
    'warning',
    file,
    `The row ${id} names the SRV ${srv}, which the catalogue does not hold.`,
    'Correct the SRV, or add it to register/service-requests.csv.',
  );

const layerUnknown = (file: string, layer: string) =>
  problemOfFile(
    'REGISTER-LAYER-UNKNOWN',
    'warning',
    file,
    `The register names the layer "${layer}", which the library does not have.`,
    'Add the layer to "layers" in library.json, or correct it.',
  );

const targetUnknown = (file: string, impact: string, target: string) =>
  problemOfFile(
    'REGISTER-TARGET-UNKNOWN',
    'error',
    file,
    `The reason for ${impact} points to "${target}", where no register says anything.`,
    'Name a BAD table of the catalogue ("Table 6"), "glossary: TERM" or "retired: TERM" as it is spelt there.',
  );
