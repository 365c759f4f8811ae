import { canonicalXml } from '../src/core/bpmn/canonical';
import { applyEdits } from '../src/core/comparison/apply';
import { CHANGE_CLASSES } from '../src/core/comparison/change';
import { compare, editsOf } from '../src/core/comparison/compare';
import { filesAtHand } from '../test/laws/at-hand';
import { judge, namedByUs, noScores, type Scores } from '../test/core/comparison/mutations/judge';
import { MUTATION_KINDS, mutations } from '../test/core/comparison/mutations/mutate';
import { namedByDiffer, readForDiffer } from './differ';
import { bar, growthExponent, median, ms, table } from './figures';
import { benchProcess } from './process';

const MUTATIONS = 2_000;
const REPEATS = new Map([
  [100, 9],
  [1_000, 5],
  [4_000, 3],
]);

/** Our comparison beside bpmn-js-differ: what each sees of seeded mutations, and how long each takes. */
export async function comparison(): Promise<string> {
  return `${await mutationTable()}\n\n${await timeTable()}`;
}

async function mutationTable(): Promise<string> {
  const files = filesAtHand();
  const [ours, differs] = [noScores(), noScores()];
  let [count, inside, unlawful, broken] = [0, 0, 0, 0];
  let last = { text: '', model: {} };
  for (const mutated of mutations(files, MUTATIONS, 1)) {
    const { before, after, isInside } = mutated;
    const found = compare(before, after);
    judge(mutated, namedByUs(found), ours);
    if (before !== last.text) last = { text: before, model: await readForDiffer(before) };
    judge(
      mutated,
      orNothing(last.model, await readForDiffer(after), () => broken++),
      differs,
    );
    if (applyEdits(before, editsOf(found)) !== canonicalXml(after)) unlawful++;
    if (isInside) inside++;
    if (++count % 100 === 0) process.stderr.write(`${count} of ${MUTATIONS} mutations\n`);
  }
  const rows = CHANGE_CLASSES.map((of) => [
    of,
    String(ours[of].mutations),
    String(ours[of].wanted),
    ...[ours, differs].flatMap((scores) => [
      share(scores[of].found, scores[of].wanted),
      share(scores[of].right, scores[of].named),
      String(scores[of].faulty),
    ]),
  ]);
  const meaning = CHANGE_CLASSES.filter((of) => of !== 'layout');
  return [
    `Comparison: ${count} seeded mutations of ${MUTATION_KINDS.length} kinds over ${files.length} files, ${inside} inside sub-processes.`,
    'Recall: elements that had to be named and were. Precision: of what was named as a change of meaning, the part that is one.',
    'Faulty: mutations with a miss or a false alarm. Ours must name the class, too; bpmn-js-differ knows meaning and layout only.',
    table([
      [
        'by class of mutation',
        'mutations',
        'elements',
        'recall',
        'precision',
        'faulty',
        'differ recall',
        'differ precision',
        'differ faulty',
      ],
      ...rows,
    ]),
    bar(
      '100 % recall on meaning',
      meaning.every((of) => ours[of].found === ours[of].wanted),
      total(ours, meaning),
    ),
    bar(
      'no layout-only change reported as meaning',
      ours.layout.named === 0,
      `${ours.layout.named} reported`,
    ),
    bar('apply(a, compare(a, b)) is b for each', unlawful === 0, `${unlawful} of ${count} not`),
    `  bpmn-js-differ: ${total(differs, meaning)} recall on meaning; ${differs.layout.named} changes of meaning named where only layout changed; it ended with an error ${broken} times`,
  ].join('\n');
}

/** An error of theirs must not end the benchmark: then nothing was named. */
function orNothing(before: object, after: object, onError: () => void) {
  try {
    return namedByDiffer(before, after);
  } catch {
    onError();
    return [];
  }
}

const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

const total = (scores: Scores, classes: readonly (keyof Scores)[]) =>
  share(
    classes.reduce((sum, of) => sum + scores[of].found, 0),
    classes.reduce((sum, of) => sum + scores[of].wanted, 0),
  );

async function timeTable(): Promise<string> {
  const times = new Map<number, Record<string, number>>();
  for (const [size, rounds] of REPEATS) {
    const before = await benchProcess(size);
    const after = amended(before);
    const runs: Record<string, number[]> = {};
    const time = async <T>(name: string, job: () => T | Promise<T>): Promise<T> => {
      const start = performance.now();
      const result = await job();
      (runs[name] ??= []).push(performance.now() - start);
      return result;
    };
    for (let round = -1; round < rounds; round++) {
      if (round === 0) for (const name of Object.keys(runs)) runs[name] = [];
      await time('compare, from two texts', () => compare(before, after));
      const models = await time('differ: reading the two', () =>
        Promise.all([readForDiffer(before), readForDiffer(after)]),
      );
      await time('differ: the rest', () => namedByDiffer(models[0]!, models[1]!));
    }
    times.set(size, Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, median(all)])));
    process.stderr.write(`comparison at ${size} flow nodes\n`);
  }
  const sizes = [...REPEATS.keys()];
  const rows = Object.keys(times.get(sizes[0]!)!).map((name) => [
    name,
    ...sizes.map((size) => ms(times.get(size)![name]!)),
    ...sizes.slice(1).map((size, i) => exponent([sizes[i]!, size], name, times)),
  ]);
  return [
    `Comparison: median ms by flow nodes, with every 20th step renamed and every 10th shape moved; exponent of growth. Rounds: ${[...REPEATS.values()].join(', ')}.`,
    table([['', ...sizes.map(String), '100-1,000', '1,000-4,000'], ...rows]),
  ].join('\n');
}

function exponent(sizes: [number, number], name: string, times: Map<number, Record<string, number>>): string {
  return growthExponent(sizes, [times.get(sizes[0])![name]!, times.get(sizes[1])![name]!]).toFixed(2);
}

/** The same process after a day of work. */
function amended(text: string): string {
  let [names, bounds] = [0, 0];
  return text
    .replace(/(<\w*[tT]ask id="[^"]*" name=")/g, (start) => (names++ % 20 === 0 ? `${start}Again ` : start))
    .replace(/(<dc:Bounds [^>]*x=")/g, (start) => (bounds++ % 10 === 0 ? `${start}1` : start));
}
