import fc from 'fast-check';

/** A part of a process, to be written as a sketch; some of them are broken on purpose. */
type Part =
  | { kind: 'task' }
  | { kind: 'event'; isInterrupting: boolean; isError: boolean; leads: 'on' | 'end' | 'join' }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'gateway'; split: string; join: string; branches: Part[] }
  | { kind: 'loop'; body: Part }
  | { kind: 'early'; end: string }
  | {
      kind: 'sub';
      body: Part;
      starts: number;
      event: 'none' | 'timer' | 'error' | 'other error' | 'non-interrupting';
    };

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'part' },
    fc.constant<Part>({ kind: 'task' }),
    fc.record({
      kind: fc.constant('event' as const),
      isInterrupting: fc.boolean(),
      isError: fc.boolean(),
      leads: fc.constantFrom('on' as const, 'end' as const, 'end' as const, 'join' as const),
    }),
    fc.record({
      kind: fc.constant('early' as const),
      end: fc.constantFrom('', '', ' terminate', ' error=E'),
    }),
    fc.record({
      kind: fc.constant('sequence' as const),
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('gateway' as const),
      split: fc.constantFrom('xor', 'and'),
      join: fc.constantFrom('same', 'same', 'same', 'same', 'xor', 'and'),
      branches: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop' as const), body: tie('part') }),
    fc.record({
      kind: fc.constant('sub' as const),
      body: tie('part'),
      starts: fc.constantFrom(1, 1, 1, 2),
      event: fc.constantFrom(
        'none' as const,
        'timer' as const,
        'error' as const,
        'other error' as const,
        'non-interrupting' as const,
      ),
    }),
  ),
}));

/** Processes as sketches. What is in a sub-process has the sub-process's id and `_` before its own. */
export const sketches: fc.Arbitrary<string> = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => {
  let count = 0;
  const write = (lines: string[], each: Part, from: string, prefix: string): string => {
    const node = (kind: string, more = '') => {
      const id = `${prefix}n${(count += 1)}`;
      lines.push(`${kind} ${id}${more}`);
      return id;
    };
    const flow = (...ids: string[]) => lines.push(ids.join(' > '));
    const step = (kind: string, after: string) => {
      const id = node(kind);
      flow(after, id);
      return id;
    };
    switch (each.kind) {
      case 'task':
        return step('task', from);
      case 'sequence':
        return each.parts.reduce((last, inner) => write(lines, inner, last, prefix), from);
      case 'gateway': {
        const split = step(each.split, from);
        const ends = each.branches.map((branch) => {
          // A gateway of its own step keeps two flows between the same two nodes apart.
          return write(lines, branch, step('task', split), prefix);
        });
        const join = node(each.join === 'same' ? each.split : each.join);
        for (const end of ends) flow(step('task', end), join);
        return join;
      }
      case 'loop': {
        const merge = step('xor', from);
        const choice = step('xor', write(lines, each.body, merge, prefix));
        flow(step('task', choice), merge);
        return step('task', choice);
      }
      case 'early': {
        const choice = step('xor', from);
        flow(choice, node('end', each.end));
        return step('task', choice);
      }
      case 'event': {
        const task = step('task', from);
        const kind = each.isError ? ' error=E' : ' timer';
        const on = node(
          'on',
          ` ${task}${kind}${each.isInterrupting || each.isError ? '' : ' non-interrupting'}`,
        );
        return lead(lines, each.leads, on, task, node, flow);
      }
      case 'sub': {
        const id = `${prefix}s${(count += 1)}`;
        const inner: string[] = [];
        const starts = Array.from({ length: each.starts }, () => `${id}_n${(count += 1)}`);
        for (const start of starts) inner.push(`start ${start}`);
        const first = `${id}_n${(count += 1)}`;
        inner.push(`xor ${first}`, ...starts.map((start) => `${start} > ${first}`));
        const last = write(inner, each.body, first, `${id}_`);
        const end = `${id}_n${(count += 1)}`;
        inner.push(`end ${end}`, `${last} > ${end}`);
        lines.push(`sub ${id} {`, ...inner, '}');
        flow(from, id);
        if (each.event === 'none') return id;
        const kinds = {
          timer: ' timer',
          error: ' error=E',
          'other error': ' error=F',
          'non-interrupting': ' timer non-interrupting',
        };
        const on = node('on', ` ${id}${kinds[each.event]}`);
        return lead(lines, 'end', on, id, node, flow);
      }
    }
  };
  const lines = ['start begin'];
  const last = write(lines, { kind: 'sequence', parts }, 'begin', '');
  lines.push('end over', `${last} > over`);
  return lines.join('\n');
});

function lead(
  _lines: string[],
  where: 'on' | 'end' | 'join',
  event: string,
  after: string,
  node: (kind: string) => string,
  flow: (...ids: string[]) => void,
): string {
  if (where === 'end') {
    flow(event, node('end'));
    return after;
  }
  const merge = node(where === 'on' ? 'xor' : 'and');
  flow(after, merge);
  flow(event, merge);
  return merge;
}
