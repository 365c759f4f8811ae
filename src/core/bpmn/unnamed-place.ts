/** What is asked of the steps around a step without a name. */
export interface StepsAround<T> {
  /** '' for a step without one. */
  nameOf: (step: T) => string;
  /** Steps from which flows lead to it, in the order of the file. */
  before: (step: T) => readonly T[];
  after: (step: T) => readonly T[];
  /** The step that a boundary event stands on. */
  host: (step: T) => T | undefined;
}

/** For the end of a flow: the other end, by which it is told already. What a flow leads to is told by what follows it. */
export interface FlowEnd<T> {
  other: T;
  isTarget: boolean;
}

/**
 * Where a step without a name is, by the named steps around it: `after “Request quotation”`, `before “Pay” and “Ship”`,
 * `on “Wait for an answer”`, and where those next to it have no name either, `some way after “Ask”`; '' where there is no named one.
 *
 * @param quoted puts a name in quotation marks
 */
export function placeOfUnnamed<T>(
  step: T,
  around: StepsAround<T>,
  quoted: (name: string) => string,
  end?: FlowEnd<T>,
): string {
  const { nameOf, host, before, after } = around;
  const on = host(step);
  if (on !== undefined && nameOf(on) !== '') return `on ${quoted(nameOf(on))}`;
  const ways = [
    { word: 'after', next: before },
    { word: 'before', next: after },
  ];
  if (end?.isTarget) ways.reverse();
  const isToTell = (each: T) => each !== step && each !== end?.other;
  for (const { word, next } of ways) {
    const named = [...new Set(next(step))].filter((each) => isToTell(each) && nameOf(each) !== '');
    if (named.length > 0) return `${word} ${listed(named.map((each) => quoted(nameOf(each))))}`;
  }
  for (const { word, next } of ways) {
    const found = nearest(step, next, nameOf, isToTell);
    if (found !== undefined) return `some way ${word} ${quoted(nameOf(found))}`;
  }
  return '';
}

/** A step further off than this says little; and a file whose steps all have no name is not gone through for each of them. */
const MOST_LOOKED_AT = 50;

/** The first named step on the way, through steps without a name. */
function nearest<T>(
  step: T,
  next: (step: T) => readonly T[],
  nameOf: (step: T) => string,
  isToTell: (step: T) => boolean,
): T | undefined {
  const seen = new Set([step]);
  for (const each of seen) {
    if (seen.size > MOST_LOOKED_AT) break;
    for (const further of next(each)) {
      if (nameOf(further) === '') seen.add(further);
      else if (isToTell(further)) return further;
    }
  }
  return undefined;
}

const listed = ([first, second, ...more]: readonly string[]): string =>
  second === undefined
    ? first!
    : more.length === 0
      ? `${first} and ${second}`
      : `${first}, ${second} and ${more.length} more`;
