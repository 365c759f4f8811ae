import { useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem';
import { useLibraryFacts } from '../../work/useLibraryFacts';
import { getModelWorker } from '../../work/getModelWorker';
import type { RunNames } from '../player/step-text';
import { useLatest } from '../session/useLatest';
import { useNewest } from './useNewest';
import type { ListedProblem } from './problem-list';
import { useSettled } from './useSettled';

/** Milliseconds without a change before the schemas are asked: each view goes through a validator that takes some tenths of a second. */
const SCHEMA_AFTER = 2000;

export interface Problems {
  problems: readonly ListedProblem[];
  /** Names for the runs of findings, by the view that they run through. */
  runs: Readonly<Record<string, RunNames>>;
}

interface Checked {
  text: string;
  /** Counts what is known of the library: what it says of a process changes with it. */
  facts: number;
}

const NOTHING: Problems = { problems: [], runs: {} };

/**
 * What the checks say of the file as it is now, all in the worker: reading, variations, rules of each view, the proof of each
 * view, and once the file has been left alone for a while the schemas.
 */
export function useProblems(text: string): Problems {
  const facts = useLibraryFacts();
  const [checked, setChecked] = useState<readonly Problem[]>([]);
  const [proved, setProved] = useState(NOTHING);
  const [schema, setSchema] = useState<readonly Problem[]>([]);
  const input = useMemo(() => (text === '' || facts === 0 ? undefined : { text, facts }), [text, facts]);
  const settled = useSettled(text, SCHEMA_AFTER);
  useLatest(input, check, setChecked, (fault) => setChecked([checkFailed(fault)]));
  useNewest(text || undefined, prove, setProved, (fault) =>
    setProved({ problems: [checkFailed(fault)], runs: {} }),
  );
  useLatest(settled || undefined, validate, setSchema, (fault) => setSchema([checkFailed(fault)]));
  return useMemo(
    () => ({ problems: [...proved.problems, ...checked, ...schema], runs: proved.runs }),
    [proved, checked, schema],
  );
}

const check = ({ text }: Checked): Promise<Problem[]> => getModelWorker().checkProcess(text);

const prove = async (text: string): Promise<Problems | undefined> => {
  const { outdated, problems, runs } = await getModelWorker().prove(text);
  return outdated ? undefined : { problems, runs };
};

const validate = (text: string): Promise<Problem[]> => getModelWorker().checkSchemas(text);

const checkFailed = (fault: unknown): Problem => ({
  code: 'CHECK-FAILED',
  severity: 'warning',
  where: {},
  message: `The checks stopped: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Change something to run them again; if it stays like this, reload the page.',
});
