import { countsOf } from '../../register/coverage';
import { IMPACT_STATES } from '../../register/impactStatus';
import type { ModelFacts } from '../../register/modelFacts';
import type { Registers } from '../../register/readRegisters';
import { statusesOf } from '../../register/statuses';
import { IMPACT_STATE_WORDS } from '../notes/words/notes-blocks';
import type { ImpactCounts } from './monthlyReport';

/** How many impacts of each register stand in each state, by the processes of the library. */
export const impactCountsOf = (registers: Registers, models: readonly ModelFacts[]): ImpactCounts[] =>
  registers.registers.map((register) => {
    const counts = countsOf(statusesOf(register, registers, models));
    return {
      register: register.id,
      title: register.info.title,
      states: Object.fromEntries(IMPACT_STATES.map((state) => [IMPACT_STATE_WORDS[state], counts[state]])),
    };
  });
