import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readBpmn } from '../src/core/bpmn/read';
import { layOut } from '../src/core/layout/layOut';
import { scoreLayout, type LayoutScore } from '../src/core/layout/score/scoreLayout';
import { bar, growthExponent, median, ms, table } from './figures';
import { benchProcess } from './process';

const REFERENCES = '../shared/miwg';
const SIZES = [100, 1_000, 4_000] as const;

/** The scorecard: each process and each reference laid out afresh, beside the drawing by hand; and what laying out costs. */
export async function layout(): Promise<string> {
  const models = filesIn('models/processes');
  const references = existsSync(REFERENCES) ? filesIn(REFERENCES) : [];
  const rows: { name: string; hand: LayoutScore; laid: LayoutScore }[] = [];
  for (const path of [...models, ...references]) {
    const { definitions } = await readBpmn(readFileSync(path, 'utf8'));
    const name = path.split('/').at(-1)!.replace('.bpmn', '').slice(0, 24);
    rows.push({ name, hand: scoreLayout(definitions), laid: scoreLayout(layOut(definitions)) });
  }
  const sum = (of: 'hand' | 'laid', name: 'overlaps' | 'through' | 'crossings' | 'labelHits') =>
    rows.reduce((total, row) => total + row[of][name].length, 0);
  const times = await timesBySize();
  return [
    'Layout: drawn by hand / laid out afresh.',
    table([
      ['', 'overlaps', 'through shapes', 'crossings', 'bends', 'label hits', 'area, million'],
      ...rows.map(({ name, hand, laid }) => [
        name,
        ...(['overlaps', 'through', 'crossings'] as const).map(
          (one) => `${hand[one].length} / ${laid[one].length}`,
        ),
        `${hand.bends} / ${laid.bends}`,
        `${hand.labelHits.length} / ${laid.labelHits.length}`,
        `${(hand.area / 1e6).toFixed(2)} / ${(laid.area / 1e6).toFixed(2)}`,
      ]),
    ]),
    bar('no overlaps', sum('laid', 'overlaps') === 0, `${sum('laid', 'overlaps')}`),
    bar('no flow through a shape', sum('laid', 'through') === 0, `${sum('laid', 'through')}`),
    bar(
      'no more crossings than by hand',
      sum('laid', 'crossings') <= sum('hand', 'crossings'),
      `${sum('laid', 'crossings')} against ${sum('hand', 'crossings')}`,
    ),
    table([
      ['flow nodes', ...SIZES.map(String)],
      ['layOut, median ms', ...times.map(ms)],
    ]),
    `  grows with the power ${growthExponent([SIZES[1], SIZES[2]], [times[1]!, times[2]!]).toFixed(2)} of the size`,
  ].join('\n');
}

async function timesBySize(): Promise<number[]> {
  const times: number[] = [];
  for (const size of SIZES) {
    const { definitions } = await readBpmn(await benchProcess(size));
    const rounds = Array.from({ length: size < 1_000 ? 5 : 3 }, () => {
      const start = performance.now();
      layOut(definitions);
      return performance.now() - start;
    });
    times.push(median(rounds));
  }
  return times;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .sort()
    .map((name) => `${folder}/${name}`);
