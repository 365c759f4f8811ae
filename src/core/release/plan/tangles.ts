import type { Fault } from '../../json/shape';
import type { ReleasePlan } from './ReleasePlan';

/** What no plan can be computed from: ids that stand twice, rules that name nothing, rules that wait for themselves. */
export function tangles({ milestones, log }: ReleasePlan): Fault[] {
  const ids = new Set(milestones.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const [list, entries] of [
    ['milestones', milestones],
    ['log', log],
  ] as const)
    entries.forEach(({ id }, index) => {
      if (entries.findIndex((other) => other.id === id) !== index)
        faults.push({ place: `${list}[${index}].id`, fault: `stands there twice: ${id}` });
    });
  const endless = new Set(
    milestones.filter(({ rule }) => rule.ends.kind === 'throughout').map(({ id }) => id),
  );
  milestones.forEach(({ rule }, index) => {
    for (const id of [...rule.after, ...(rule.ends.kind === 'before' ? [rule.ends.milestone] : [])])
      if (!ids.has(id))
        faults.push({ place: `milestones[${index}].rule`, fault: `names ${id}, which is no milestone here` });
      else if (endless.has(id))
        faults.push({ place: `milestones[${index}].rule`, fault: `waits for ${id}, which never ends` });
  });
  const circle = circleOf(milestones);
  if (circle) faults.push({ place: 'milestones', fault: `wait for each other in a circle: ${circle}` });
  return faults;
}

/** Who goes before whom, by either kind of rule; a circle among them, in words. Cost: milestones × rules. */
function circleOf(milestones: ReleasePlan['milestones']): string | undefined {
  const before = new Map<string, string[]>(milestones.map(({ id, rule }) => [id, [...rule.after]]));
  for (const { id, rule } of milestones)
    if (rule.ends.kind === 'before') before.get(rule.ends.milestone)?.push(id);
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id].join(', ');
    if (done.has(id)) return undefined;
    for (const earlier of before.get(id) ?? []) {
      const found = visit(earlier, [...path, id]);
      if (found) return found;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of milestones) {
    const found = visit(id, []);
    if (found) return found;
  }
  return undefined;
}
