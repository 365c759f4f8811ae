import type { Problem } from '../core/problem';

/** A process that is published, and its file. */
interface Named {
  process: { stem: string; number: string; name: string };
  path: string;
}

/** Numbers that are not one process's own, and processes that do not say what they are called. */
export function problemsOfNames(named: readonly Named[]): Problem[] {
  const first = new Map<string, string>();
  const twice: Problem[] = [];
  for (const { process, path } of named) {
    const { number } = process;
    const before = first.get(number);
    if (number === '' || before === undefined) first.set(number, path);
    else
      twice.push({
        code: 'PUBLISH-NUMBER-TWICE',
        severity: 'warning',
        where: { fileName: path },
        message: `It has the number ${number}, and so has ${before}: readers, and links by number, cannot tell them apart.`,
        remedy: 'Give one of them a number of its own.',
      });
  }
  const nameless = named
    .filter(({ process: { number, name } }) => number.trim() === '' && name.trim() === '')
    .map(({ process: { stem }, path }): Problem => ({
      code: 'PUBLISH-NAMELESS',
      severity: 'warning',
      where: { fileName: path },
      message: `The process has neither number nor name, and is called by its file: ${stem}.`,
      remedy: 'Give it both.',
    }));
  return [...twice, ...nameless];
}
