import { describe, expect, it } from 'vitest';
import { project } from '../../../src/core/variation/project';
import { box, find, steps, variation, way } from './fixture';

describe('baseline', () => {
  it('V10 takes out what a layer owns, and its shapes', async () => {
    const { definitions, report } = project(await steps(), { view: 'baseline' });
    for (const id of ['N1', 'N2', 'F_N1_N2', 'Lane_SMETS1']) {
      expect(find(definitions, id)).toBeUndefined();
      expect(find(definitions, `${id}_di`)).toBeUndefined();
    }
    expect(report.removed).toEqual(
      ['F_N1_N2', 'Lane_SMETS1', 'N1', 'N2'].map((id) => ({ id, because: 'layer', layer: 'SMETS1' })),
    );
  });

  it('V11 takes out what layers say, with the extensionElements that it leaves empty', async () => {
    const model = await steps({ A: variation('noted'), C: '<bam:trace badSection="7.2"/>' });
    const { definitions } = project(model, { view: 'baseline' });
    expect(find(definitions, 'A')!['extensionElements']).toBeUndefined();
    expect(find(definitions, 'C')!['extensionElements']).toBeDefined();
  });

  it('V14 moves the upper edge of the pool over the variation lane and nothing else', async () => {
    const { definitions } = project(await steps(), { view: 'baseline' });
    expect(box(definitions, 'Pool')).toBe('100,260 1000x340');
    expect(box(definitions, 'Upper')).toBe('130,260 970x180');
    expect(box(definitions, 'Other')).toBe('100,700 1000x60');
    expect(way(definitions, 'F_A_Gate')).toEqual(['380,340', '430,340']);
  });

  it('V1 leaves the model that it was given as it was', async () => {
    const model = await steps();
    project(model, { view: 'baseline' });
    expect(find(model, 'N1')).toBeDefined();
    expect(box(model, 'Pool')).toBe('100,100 1000x500');
  });
});

describe('overlay', () => {
  it('V21 colours what differs, unless it has a colour', async () => {
    const model = await steps({ A: variation('not-applicable', { flow: 'skip' }), B: variation('noted') });
    find(model, 'B_di')!.set('bioc:stroke', '#123456');
    const { definitions } = project(model, { view: 'overlay' });
    expect(find(definitions, 'A_di')!.get('color:border-color')).toMatch(/^#/);
    expect(find(definitions, 'B_di')!.get('color:border-color')).toBeUndefined();
    expect(find(definitions, 'C_di')!.get('color:border-color')).toBeUndefined();
  });

  it('V17 shows the chosen layers only', async () => {
    const { definitions, report } = project(await steps(), { view: 'overlay', layers: ['Other layer'] });
    expect(find(definitions, 'N1')).toBeUndefined();
    expect(report.added).toEqual([]);
  });
});
