import { readDispositions, type Disposition } from '../catalogue/dispositions';
import { readGlossary, type GlossaryTerm } from '../catalogue/glossary';
import { readGovernance, type GovernanceEntry } from '../catalogue/governance';
import { readImpacts, type Impact } from '../catalogue/impacts';
import type { Register } from '../catalogue/registers';
import { readRetiredTerms, type RetiredTerm } from '../catalogue/retiredTerms';
import { readSections, type BadSection } from '../catalogue/sections';
import { readServiceRequests, type ServiceRequest } from '../catalogue/serviceRequests';
import type { Problem } from '../problem';
import { readLedger, type RecordedLink } from './ledger';
import { CATALOGUE_FILES, currentPath, registerIds, registerPath, type RegisterFile } from './layout';
import { readRegisterInfo, type RegisterInfo } from './registerInfo';

/** One impact register: what one release of the SEC changes in the BAD. */
export interface ImpactRegister {
  /** The name of its folder, such as `smets1`. */
  id: string;
  info: RegisterInfo;
  impacts: Impact[];
  governance: GovernanceEntry[];
  dispositions: Disposition[];
  links: RecordedLink[];
}

/** All registers of a library, and the catalogues that they share. */
export interface Registers {
  registers: ImpactRegister[];
  serviceRequests: ServiceRequest[];
  sections: BadSection[];
  glossary: GlossaryTerm[];
  retiredTerms: RetiredTerm[];
  /** The files that were read, with what is wrong with each. */
  files: { path: string; problems: Problem[] }[];
}

/**
 * Reads every register of a library. A file that is not there reads as an empty one; rows with a fault are left out and named.
 *
 * @param tree path (below `models/`) to text; other files than registers are passed over
 */
export function readRegisters(tree: ReadonlyMap<string, string>): Registers {
  const current = new Map([...tree].map(([path, text]) => [currentPath(path), text]));
  const original = new Map([...tree.keys()].map((path) => [currentPath(path), path]));
  const files: Registers['files'] = [];
  const read = <T>(path: string, reader: (csv: string, fileName: string) => Register<T>): T[] => {
    const text = current.get(path);
    if (text === undefined) return [];
    const { entries, problems } = reader(text, original.get(path)!);
    files.push({ path: original.get(path)!, problems });
    return entries;
  };
  const registers = registerIds(current.keys()).map((id): ImpactRegister => {
    const at = (file: RegisterFile) => registerPath(id, file);
    const { info, problems } = readRegisterInfo(id, current.get(at('info')), at('info'));
    if (current.has(at('info'))) files.push({ path: at('info'), problems });
    return {
      id,
      info,
      impacts: read(at('impacts'), readImpacts),
      governance: read(at('governance'), readGovernance),
      dispositions: read(at('dispositions'), readDispositions),
      links: read(at('links'), readLedger),
    };
  });
  return {
    registers,
    serviceRequests: read(CATALOGUE_FILES.serviceRequests, readServiceRequests),
    sections: read(CATALOGUE_FILES.sections, readSections),
    glossary: read(CATALOGUE_FILES.glossary, readGlossary),
    retiredTerms: read(CATALOGUE_FILES.retiredTerms, readRetiredTerms),
    files,
  };
}
