import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { coverageOf, type Coverage } from '../../../core/register/coverage';
import type { ImpactStatus } from '../../../core/register/impactStatus';
import type { ModelFacts } from '../../../core/register/modelFacts';
import type { ImpactRegister, Registers } from '../../../core/register/readRegisters';
import { statusesOf } from '../../../core/register/statuses';
import type { LibraryTree } from '../../../repository/Repository';
import { useWorkspace } from '../../state/store';
import { useModelFacts } from './useModelFacts';
import { useLinkRecords } from './useLinkRecords';
import { useRegistersRead } from './useRegistersRead';

/** What the pages of the registers show. */
export interface RegisterData {
  registers: Registers;
  /** The texts that the registers were read from: an edit is made from these. */
  files: LibraryTree;
  /** The register that is shown; undefined where the library has none. */
  register?: ImpactRegister;
  models: readonly ModelFacts[];
  statuses: readonly ImpactStatus[];
  coverage: Coverage;
  /** How many processes are still to be read: states are not final before. */
  reading: number;
}

const RegisterContext = createContext<RegisterData | undefined>(undefined);

/** Reads registers and processes, and keeps in step with both. */
export function RegisterDataProvider({ children, fallback }: { children: ReactNode; fallback: ReactNode }) {
  const read = useRegistersRead();
  const { models, reading, drafts } = useModelFacts();
  const asked = useWorkspace((s) => s.place.register?.parameters['register']);

  const data = useMemo((): RegisterData | undefined => {
    if (!read) return undefined;
    const { registers, files } = read;
    const register = registers.registers.find(({ id }) => id === asked) ?? registers.registers[0];
    const statuses = register ? statusesOf(register, registers, models) : [];
    return { registers, files, register, models, statuses, coverage: coverageOf(statuses), reading };
  }, [read, models, reading, asked]);
  useLinkRecords(data, drafts);

  if (!data) return fallback;
  return <RegisterContext value={data}>{children}</RegisterContext>;
}

/** @throws Error outside a `RegisterDataProvider`: a mistake of ours */
export function useRegisterData(): RegisterData {
  const data = useContext(RegisterContext);
  if (!data) throw new Error('useRegisterData needs a RegisterDataProvider around it');
  return data;
}
