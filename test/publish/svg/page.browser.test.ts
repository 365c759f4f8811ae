import axe from 'axe-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { createModdle } from '../../../src/core/bpmn/moddle';
import type { Definitions } from '../../../src/core/bpmn/model';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import catalogue from './catalogue.bpmn?raw';

let definitions: Definitions;

beforeAll(async () => {
  definitions = (await createModdle().fromXML(catalogue)).rootElement;
});

afterEach(() => {
  document.body.innerHTML = '';
});

const onPage = (...drawings: string[]) => {
  document.body.innerHTML = `<main><h1>Diagrams</h1>${drawings.join('')}</main>`;
  return [...document.querySelectorAll('svg')];
};

it('a drawing is well-formed for the browser, and accessible inside a page', async () => {
  const marks = new Map([['Activity_task', [{ mark: 'changed' as const, layer: 'SMETS1' }]]]);
  const svg = renderSvg(definitions, { marks, legend: true, hrefs: () => 'page.html' });
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  const [shown] = onPage(svg);
  const { violations } = await axe.run(shown!);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

it('two drawings on one page share no id, and each finds its own parts', () => {
  const drawings = onPage(
    renderSvg(definitions, { idPrefix: 'a-' }),
    renderSvg(definitions, { idPrefix: 'b-', theme: 'print' }),
  );
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const use of document.querySelectorAll('svg use'))
    expect(
      use.closest('svg')?.querySelector(use.getAttribute('xlink:href') ?? use.getAttribute('href') ?? ''),
    ).not.toBeNull();
  const ink = drawings.map(
    (svg) => getComputedStyle(svg.querySelector('[data-element-id=Activity_task] rect')!).stroke,
  );
  expect(ink).toEqual(['rgb(34, 36, 42)', 'rgb(0, 0, 0)']);
});

it('the icons that a drawing shares have ink and fill of their own', () => {
  const [svg] = onPage(renderSvg(definitions));
  const icon = (id: string) => svg!.querySelector<SVGUseElement>(`[data-element-id="${id}"] use`)!.getBBox();
  for (const id of ['EndEvent_End_terminate', 'Task_loop']) expect(icon(id).width).toBeGreaterThan(8);
});

it('the icons on outlines stand upright inside their shapes, in the ink of their shapes', () => {
  const [svg] = onPage(renderSvg(definitions));
  for (const [id, icon] of [
    ['Activity_sendTask', 'send'],
    ['Gateway_Parallel', 'parallel'],
  ] as const) {
    const outline = svg!.querySelector<SVGPathElement>(`[data-element-id="${id}"] > path`)!;
    expect(outline.getAttribute('marker-start')).toBe(`url(#bam-m-${icon})`);
    const marker = svg!.querySelector<SVGMarkerElement>(`#bam-m-${icon}`)!;
    expect(marker.getAttribute('orient')).toBeNull();
    const ink = getComputedStyle(marker.querySelector('path')!);
    expect(ink.fill).toBe(getComputedStyle(outline).stroke);
    // An outline's box does not count its markers: from its first point to the icon's corner nearest to it, and back.
    const start = outline.getPointAtLength(0);
    const { x, y, width, height } = outline.getBBox();
    const left = start.x - marker.refX.baseVal.value;
    const top = start.y - marker.refY.baseVal.value;
    expect(left).toBeGreaterThan(x);
    expect(left).toBeLessThan(x + width);
    expect(top).toBeGreaterThan(y);
    expect(top).toBeLessThan(y + height);
  }
});
