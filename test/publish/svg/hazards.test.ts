import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { escapeAttribute } from '../../../src/publish/svg/xml';
import { definitionsOf, edgeOf, groupsOf, parseSvg, processFile, shapeAt } from './support';
import { cpuTime } from '../../cpu-time';

const task = (name: string) =>
  definitionsOf(processFile(`<bpmn:task id="T" name="${escapeAttribute(name)}"/>`, shapeAt('T', 0, 0)));
const two =
  '<bpmn:task id="A"/><bpmn:task id="B"/><bpmn:sequenceFlow id="F" name="Flow" sourceRef="A" targetRef="B"/>';
const ids = (svg: string) => groupsOf(parseSvg(svg)).map(({ elementId }) => elementId);

describe('text', () => {
  it('is escaped, in content and in attributes', async () => {
    const name = `<script>alert("1")</script> & 'x' ]]>`;
    const drawn = parseSvg(renderSvg(await task(name)));
    expect(drawn.find(({ name: tag, elementId }) => tag === 'title' && elementId === 'T')?.text).toBe(
      `${name} (task)`,
    );
    expect(drawn.some(({ name: tag }) => tag === 'script')).toBe(false);
  });

  it('never holds a character that XML forbids, whatever the model holds', async () => {
    const definitions = await task('x');
    const [process] = definitions.rootElements as unknown as { flowElements: { name: string }[] }[];
    for (const name of [
      'a\u0000b',
      '\u0001\u001f\u007f',
      '\ud800',
      '\udc00x',
      '\ufffe\uffff',
      'a\rb\nc\td',
    ]) {
      process!.flowElements[0]!.name = name;
      expect(() => parseSvg(renderSvg(definitions, { title: name, description: name }))).not.toThrow();
    }
  });

  it.each([
    ['no break', 'x'.repeat(100_000)],
    ['words', 'word '.repeat(20_000)],
    ['lines', 'line\n'.repeat(20_000)],
    ['wide characters', '漢'.repeat(30_000)],
  ])('of 100 kB (%s) is drawn at once, and kept whole in the title', async (_, name) => {
    const definitions = await definitionsOf(
      processFile(
        '<bpmn:task id="T"/><bpmn:startEvent id="S"/><bpmn:textAnnotation id="N"/>',
        shapeAt('T', 0, 0) + shapeAt('S', 200, 0, 36, 36) + shapeAt('N', 300, 0),
      ),
    );
    const [process] = definitions.rootElements as unknown as {
      flowElements: { name: string }[];
      artifacts: { text: string }[];
    }[];
    for (const element of process!.flowElements) element.name = name;
    process!.artifacts[0]!.text = name;
    const start = cpuTime();
    const svg = renderSvg(definitions);
    expect(cpuTime() - start).toBeLessThan(1000);
    const titles = parseSvg(svg).filter(
      ({ name: tag, text }) => tag === 'title' && text.startsWith(name.trim()),
    );
    expect(titles).toHaveLength(3);
    // Three titles hold the name; what is drawn of it is short.
    expect(svg.length).toBeLessThan(3 * Buffer.byteLength(name) + 30_000);
  });
});

describe('geometry', () => {
  it.each(['NaN', 'Infinity', '1e300', '-1e9', 'x'])(
    'bounds of %s are left out, and the rest is drawn',
    async (x) => {
      const svg = renderSvg(await definitionsOf(processFile(two, shapeAt('A', x, 0) + shapeAt('B', 200, 0))));
      expect(ids(svg)).toEqual(['B']);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  it.each([
    ['none', []],
    ['one', [[0, 0]]],
    [
      'the same twice',
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      'one that is not a number',
      [
        ['NaN', 0],
        [0, 0],
      ],
    ],
  ] as [string, [number | string, number | string][]][])(
    'waypoints: with %s, the flow joins its shapes',
    async (_, points) => {
      const svg = renderSvg(
        await definitionsOf(
          processFile(two, shapeAt('A', 0, 0) + shapeAt('B', 200, 0) + edgeOf('F', ...points)),
        ),
      );
      expect(ids(svg)).toEqual(['A', 'B', 'F']);
      expect(svg).toContain('d="M100 40L200 40"');
    },
  );

  it('a flow without waypoints and ends is left out', async () => {
    expect(ids(renderSvg(await definitionsOf(processFile(two, edgeOf('F')))))).toEqual([]);
  });

  it('shapes without an element, and shapes of nothing, do no harm', async () => {
    const file = processFile('<bpmn:task id="A"/>', shapeAt('Gone', 0, 0) + shapeAt('A', 0, 0, 0, 0));
    expect(ids(renderSvg(await definitionsOf(file)))).toEqual(['A']);
  });

  it('of any kind gives a well-formed drawing of finite numbers', async () => {
    const number = fc.oneof(
      fc.double({ min: -500, max: 2000 }),
      fc.constantFrom(NaN, Infinity, 0, -0, 1e9, 5e-324),
    );
    const point = fc.tuple(number, number);
    const definitions = await definitionsOf(
      processFile(two, shapeAt('A', 0, 0) + shapeAt('B', 0, 0) + edgeOf('F', [0, 0], [1, 1], [2, 2])),
    );
    const elements = definitions.diagrams![0]!.plane!.planeElement as unknown as {
      bounds: object;
      waypoint: object[];
    }[];
    const points = elements[2]!.waypoint;
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number),
        fc.array(point, { maxLength: 3 }),
        (box, line) => {
          const [x, y, width, height] = box;
          Object.assign(elements[0]!.bounds, { x, y, width, height });
          line.forEach(([px, py], i) => Object.assign(points[i]!, { x: px, y: py }));
          const svg = renderSvg(definitions);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|e[-+]\d/);
          parseSvg(svg);
        },
      ),
    );
  });
});

describe('size', () => {
  it('2,000 sub-processes in one another are drawn, and not nested as deep', async () => {
    const depth = 2000;
    const open = Array.from({ length: depth }, (_, i) => `<bpmn:subProcess id="s${i}">`).join('');
    const shapes = Array.from({ length: depth }, (_, i) =>
      shapeAt(`s${i}`, i, i, 9000 - 2 * i, 9000 - 2 * i, '', ' isExpanded="true"'),
    ).join('');
    const drawn = parseSvg(
      renderSvg(await definitionsOf(processFile(open + '</bpmn:subProcess>'.repeat(depth), shapes))),
    );
    expect(groupsOf(drawn)).toHaveLength(depth);
    expect(Math.max(...drawn.map(({ path }) => path.length))).toBeLessThan(120);
  });

  it('cost grows with the number of elements, not with its square', async () => {
    const chain = async (count: number) => {
      const steps = Array.from(
        { length: count },
        (_, i) => `<bpmn:task id="t${i}" name="Step number ${i}"/>`,
      );
      const flows = Array.from(
        { length: count - 1 },
        (_, i) => `<bpmn:sequenceFlow id="f${i}" sourceRef="t${i}" targetRef="t${i + 1}"/>`,
      );
      const shapes = steps.map((_, i) => shapeAt(`t${i}`, 150 * i, 0));
      const edges = flows.map((_, i) => edgeOf(`f${i}`, [150 * i + 100, 40], [150 * i + 150, 40]));
      const definitions = await definitionsOf(
        processFile(steps.concat(flows).join(''), shapes.concat(edges).join('')),
      );
      renderSvg(definitions);
      const times = Array.from({ length: 3 }, () => {
        const start = cpuTime();
        renderSvg(definitions);
        return cpuTime() - start;
      });
      return Math.min(...times);
    };
    // Eight times the elements: linear is 8, quadratic 64.
    expect((await chain(4000)) / (await chain(500))).toBeLessThan(30);
  });
});
