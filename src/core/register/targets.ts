import type { Registers } from './readRegisters';

type Shared = Pick<Registers, 'serviceRequests' | 'glossary' | 'retiredTerms'>;

/**
 * What a register says at the place that a disposition names: `Table 6` of the catalogue, `glossary: SMETS2+` or `retired: SMETS`.
 *
 * @returns undefined where there is no such place, '' for no place at all
 */
export function targetContent(target: string, registers: Shared): string | undefined {
  if (target === '') return '';
  const [, kind, name] = /^(glossary|retired): *(.+)$/.exec(target) ?? [];
  const found =
    kind === 'glossary'
      ? registers.glossary.filter(({ term }) => term === name)
      : kind === 'retired'
        ? registers.retiredTerms.filter(({ term }) => term === name)
        : registers.serviceRequests
            .filter(({ badTables }) => badTables.includes(target))
            .map(({ srv, name: title, critical, smets1, smets1Note }) => [
              srv,
              title,
              critical,
              smets1,
              smets1Note,
            ]);
  return found.length === 0 ? undefined : JSON.stringify(found);
}
