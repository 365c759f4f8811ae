import { compareNumbers } from '../catalogue/numbers';
import { grouped } from './grouped';
import { impactState, suspicionsOf, type ImpactStatus } from './impactStatus';
import { linkKey } from './ledger';
import { linksOf } from './links';
import type { ModelFacts } from './modelFacts';
import type { ImpactRegister, Registers } from './readRegisters';
import { retiredTermUses } from './retiredTermUses';
import { processOfSection, sectionsByNumber } from './sections';

/** Every impact of a register with its state, in the order of the register. Time is linear in links and texts. */
export function statusesOf(
  register: ImpactRegister,
  registers: Registers,
  models: readonly ModelFacts[],
): ImpactStatus[] {
  const links = linksOf(register, registers, models, retiredTermUses(registers, models));
  const sections = sectionsByNumber(registers.sections);
  const recordedByImpact = grouped(register.links, ({ impact }) => [impact]);
  return register.impacts.map((impact) => {
    const own = links.get(impact.id) ?? [];
    const recorded = recordedByImpact.get(impact.id) ?? [];
    const known = new Set(recorded.map(linkKey));
    const settling = own.filter(({ answers }) => answers);
    const home = processOfSection(impact.badSection, sections);
    const linked = new Set(settling.map(({ process }) => process));
    const processes = new Set([home, ...linked]);
    processes.delete('');
    return {
      impact,
      state: impactState(impact, own),
      links: own,
      suspicions: suspicionsOf(impact, own, recorded),
      unrecorded: settling.filter((link) => !known.has(linkKey(link))).length,
      processes: [...processes].sort(compareNumbers),
      elsewhere: home !== '' && settling.length > 0 && !linked.has(home) && !linked.has(''),
    };
  });
}
