import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { distances, mergedText, mergeSeen } from '../../../src/app/work/mergeWork';

let base = '';
beforeAll(async () => {
  const file = new URL('../library/two-steps.bpmn', import.meta.url);
  base = (await readBpmn(await readFile(file, 'utf8'))).text;
});

/** B02 and S01 drawn so far to the right. */
const moved = (by: number) =>
  base
    .replaceAll('x="200" y="178"', `x="${200 + by}" y="178"`)
    .replace('x="200" y="60"', `x="${200 + by}" y="60"`);

describe('what the page that merges shows', () => {
  it('settles conflicts of layout by one choice, with both pictures', async () => {
    const [ours, theirs] = [moved(40), moved(90)];
    const { conflicts, drawings } = await mergeSeen(base, ours, theirs);
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    expect(conflict!.class).toBe('layout');
    expect(conflict!.ids.length).toBeGreaterThan(1);
    expect(conflict!.pictures.ours!.frames).toContainEqual({ x: 240, y: 178, width: 100, height: 80 });
    expect(conflict!.pictures.theirs!.frames).toContainEqual({ x: 290, y: 178, width: 100, height: 80 });
    expect(drawings).toHaveLength(2);
    expect(drawings[0]!.svg).toMatch(/^<svg/);
    const choices = new Map(conflict!.ids.map((id) => [id, 'theirs' as const]));
    expect(mergedText(base, ours, theirs, choices)).toBe(theirs);
  });

  it('shows the place of what one side took away, without a frame', async () => {
    const ours = (await readBpmn(withoutS01(base))).text;
    const theirs = base.replace('Tell the S1SP', 'Tell the S1SP at once');
    const { conflicts } = await mergeSeen(base, ours, theirs);
    expect(conflicts).toHaveLength(1);
    const { pictures } = conflicts[0]!;
    expect(pictures.ours!.frames).toEqual([]);
    expect(pictures.theirs!.frames).toEqual([{ x: 200, y: 60, width: 100, height: 80 }]);
    expect(pictures.ours!.view).toEqual(pictures.theirs!.view);
  });

  it('counts the changes from each revision, and says why a file cannot be read', async () => {
    const renamed = base.replace('Visit starts', 'Visit begins');
    expect(await distances(renamed, [moved(40), base])).toMatchObject({ text: renamed, changes: [3, 1] });
    const unreadable = await distances('no XML', [base]);
    expect(unreadable.text).toBe('');
    expect(unreadable.problems.length).toBeGreaterThan(0);
  });
});

const withoutS01 = (text: string) =>
  text
    .replace(/<bpmn:task id="S01"[^>]*\/>/, '')
    .replace(/<bpmndi:BPMNShape id="S01_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '');
