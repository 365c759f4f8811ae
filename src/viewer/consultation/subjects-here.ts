import type { Subject } from '../../core/review/Comment';
import { subjectKey } from '../../core/review/subjects';
import type { PageSubjects } from '../../publish/site/consultation/PageSubjects';

/** A subject that this page offers, with the id of its place in the page. */
export interface SubjectHere {
  about: Subject;
  anchor?: string;
}

/** What the page says that can be commented on in it. */
export function subjectsHere(): SubjectHere[] {
  const given = document.querySelector<HTMLElement>('[data-subjects]')?.dataset['subjects'];
  if (given === undefined) return [];
  const { whole, steps = [], variations = [], impacts = [] } = JSON.parse(given) as PageSubjects;
  const subjects: SubjectHere[] = [{ about: whole }];
  if (whole.kind === 'process') {
    const { process } = whole;
    for (const [elementId, name] of steps)
      subjects.push({ about: { kind: 'step', process, elementId, name }, anchor: elementId });
    for (const [layer, elementId, name] of variations)
      subjects.push({ about: { kind: 'variation', process, layer, elementId, name }, anchor: elementId });
  }
  for (const [register, impact] of impacts)
    subjects.push({ about: { kind: 'impact', register, impact }, anchor: impact });
  return subjects;
}

/** A subject in few words, within its page. */
export function shortName(about: Subject): string {
  switch (about.kind) {
    case 'release':
      return 'The release as a whole';
    case 'process':
      return 'This process as a whole';
    case 'step':
      return about.name;
    case 'variation':
      return `${about.layer}: ${about.name}`;
    case 'impact':
      return about.impact;
  }
}

export const isSame = (a: Subject, b: Subject): boolean => subjectKey(a) === subjectKey(b);
