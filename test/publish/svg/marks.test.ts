import { beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '../../../src/core/bpmn/model';
import { MARK_STYLES } from '../../../src/core/variation/mark-styles';
import type { Mark } from '../../../src/core/variation/types';
import type { ElementMark } from '../../../src/publish/svg/options';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { definitionsOf, parseSvg, type Drawn } from './support';

const MARKS = Object.keys(MARK_STYLES) as Mark[];
let definitions: Definitions;

beforeAll(async () => {
  definitions = await definitionsOf('catalogue.bpmn');
});

const draw = (marks: Record<string, ElementMark[]>, options = {}) =>
  parseSvg(renderSvg(definitions, { marks: new Map(Object.entries(marks)), ...options }));
const inside = (drawn: readonly Drawn[], id: string) => drawn.filter(({ elementId }) => elementId === id);
const badges = (drawn: readonly Drawn[], id: string) =>
  inside(drawn, id).flatMap(({ attributes, text }) => (attributes.class === 'badge' ? [text] : []));
const legend = (drawn: readonly Drawn[]) =>
  drawn.find(({ attributes }) => attributes.class === 'legend')?.text ?? '';

describe('marks', () => {
  it.each(MARKS)('show %s by frame, pattern, glyph and words', (mark) => {
    const drawn = draw({ Activity_task: [{ mark, layer: 'SMETS1' }] });
    const style = MARK_STYLES[mark];
    const own = inside(drawn, 'Activity_task');
    const frame = own.find(
      ({ attributes }) => attributes.stroke === style.border && attributes.fill === style.background,
    );
    expect(frame?.attributes['stroke-dasharray'] ?? '').toBe(style.dash);
    // The double arrow is drawn: hardly a font has it.
    const arrows = inside(drawn, 'Activity_task').filter(({ attributes }) =>
      attributes.d?.endsWith('l2.5 2.5'),
    );
    expect(arrows).toHaveLength(mark === 'replaced' ? 1 : 0);
    expect(badges(drawn, 'Activity_task')).toEqual(mark === 'replaced' ? [] : [style.glyph]);
    expect(own.find(({ name }) => name === 'title')?.text).toContain(`${style.label} (SMETS1)`);
    const fill = own.find(({ name, attributes }) => name === 'g' && attributes.fill)?.attributes.fill;
    expect(fill).toBe(style.fill === 'none' ? style.background : `url(#bam-p-${mark})`);
  });

  it('are told apart without colour', () => {
    const looks = MARKS.map((mark) => {
      const drawn = draw({ Activity_task: [{ mark, layer: 'L' }] }, { theme: 'print' });
      const pattern = drawn
        .filter(({ path }) => path.includes('pattern'))
        .map(({ attributes }) => attributes.d);
      const frame = inside(drawn, 'Activity_task').find(({ name }) => name === 'rect')?.attributes;
      return [pattern.join(), frame?.['stroke-dasharray'], frame?.['stroke-width']].join('|');
    });
    expect(new Set(looks).size).toBe(MARKS.length);
  });

  it('stand together, the strongest in the pattern, each once in a badge', () => {
    const drawn = draw({
      Activity_task: [
        { mark: 'stale', layer: 'SMETS1' },
        { mark: 'changed', layer: 'SMETS1' },
        { mark: 'changed', layer: 'SMETS3' },
      ],
    });
    expect(badges(drawn, 'Activity_task')).toEqual(['Δ', '?!']);
    expect(inside(drawn, 'Activity_task').map(({ attributes }) => attributes.fill)).toContain(
      'url(#bam-p-changed)',
    );
    expect(inside(drawn, 'Activity_task').find(({ name }) => name === 'title')?.text).toContain(
      'Changed (SMETS3)',
    );
  });

  it('show on flows by a band beneath, and by a badge unless they are simply added', () => {
    const drawn = draw({
      Flow_plain: [{ mark: 'added', layer: 'SMETS1' }],
      Flow_default: [{ mark: 'not-applicable-skip', layer: 'SMETS1' }],
    });
    const bands = (id: string) =>
      inside(drawn, id).filter(({ attributes }) => attributes['stroke-width'] === '8');
    expect(bands('Flow_plain')).toHaveLength(1);
    expect(badges(drawn, 'Flow_plain')).toEqual([]);
    expect(bands('Flow_default')[0]?.attributes['stroke-dasharray']).toBe('6 4');
    expect(badges(drawn, 'Flow_default')).toEqual(['»']);
  });

  it('of a process show on its pool, or above the diagram where it has none', async () => {
    const drawn = draw({ Process_V: [{ mark: 'not-applicable-block', layer: 'SMETS1' }] });
    expect(badges(drawn, 'Pool_vertical')).toEqual(['×']);
    const alone = await definitionsOf(
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:t"><bpmn:process id="P"><bpmn:task id="T"/></bpmn:process><bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Pl" bpmnElement="P"><bpmndi:BPMNShape id="S" bpmnElement="T"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>',
    );
    const marks = new Map([['P', [{ mark: 'not-applicable-block' as const, layer: 'SMETS1' }]]]);
    expect(renderSvg(alone, { marks })).toContain(
      'Whole process, SMETS1: not applicable: the path ends here',
    );
  });
});

describe('the legend', () => {
  it('explains the marks in use, with their layers, and no others', () => {
    const marks = {
      Activity_task: [{ mark: 'changed', layer: 'SMETS3' }],
      Task_loop: [{ mark: 'changed', layer: 'SMETS1' }],
      Task_gone: [{ mark: 'replaced', layer: 'SMETS1' }],
    } satisfies Record<string, ElementMark[]>;
    const text = legend(draw(marks, { legend: true }));
    expect(text).toContain('Changed (SMETS1, SMETS3)');
    expect(text).not.toContain('Replaced');
    expect(text).toContain('Open question');
    expect(text).toContain('Lane of a layer');
    expect(legend(draw(marks))).toBe('');
  });

  it('lies below the diagram, within the view box', () => {
    const drawn = draw({ Activity_task: MARKS.map((mark) => ({ mark, layer: 'SMETS1' })) }, { legend: true });
    const [, top, , height] = (drawn[0]?.attributes.viewBox ?? '').split(' ').map(Number);
    const ys = drawn
      .filter(
        ({ elementId, name, attributes: { y, transform } }) =>
          !elementId && name === 'text' && y && !transform,
      )
      .map(({ attributes }) => Number(attributes.y));
    // The lowest pools of the fixture end at 1380.
    expect(Math.min(...ys)).toBeGreaterThan(1380);
    expect(Math.max(...ys)).toBeLessThan(top! + height!);
  });
});

describe('open questions and lanes of a layer', () => {
  it('show without any mark', () => {
    const drawn = parseSvg(renderSvg(definitions));
    const note = inside(drawn, 'Note_open');
    expect(note.some(({ name, text }) => name === 'text' && text === 'Open question')).toBe(true);
    expect(note.find(({ name }) => name === 'title')?.text).toContain('Open question: Does this apply?');
    const fills = (id: string) => inside(drawn, id).map(({ attributes }) => attributes.fill);
    expect(fills('Lane_B1')).toContain('url(#bam-p-lane)');
    expect(fills('Lane_B2')).not.toContain('url(#bam-p-lane)');
  });
});
