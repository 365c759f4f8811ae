import { beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '../../../src/core/bpmn/model';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { textWidth } from '../../../src/core/text/text-width';
import { definitionsOf, edgeOf, groupsOf, parseSvg, processFile, shapeAt, type Drawn } from './support';

let definitions: Definitions;
let svg: string;
let drawn: Drawn[];

beforeAll(async () => {
  definitions = await definitionsOf('catalogue.bpmn');
  svg = renderSvg(definitions);
  drawn = parseSvg(svg);
});

const inside = (id: string) => drawn.filter(({ elementId }) => elementId === id);
/** Icons of their own, and those that stand on an outline as a marker. */
const icons = (id: string) =>
  inside(id).flatMap(({ name, attributes }) => {
    if (name === 'use') return [(attributes['xlink:href'] ?? '').replace('#bam-i-', '')];
    const marker = /^url\(#bam-m-(.+)\)$/.exec(attributes['marker-start'] ?? '')?.[1];
    return marker === undefined || /^(?:flow|message|association)-/.test(marker) ? [] : [marker];
  });
const classes = (id: string) =>
  inside(id).flatMap(({ attributes }) => (attributes.class ?? '').split(' ').filter(Boolean));

describe('renderSvg', () => {
  it('draws every shape and edge of the plane once', () => {
    const plane = definitions.diagrams?.[0]?.plane?.planeElement ?? [];
    const ids = plane.map((di) => (di as { bpmnElement?: { id?: string } }).bpmnElement?.id ?? '');
    expect(ids).toHaveLength(121);
    expect(
      groupsOf(drawn)
        .map(({ elementId }) => elementId)
        .sort(),
    ).toEqual(ids.sort());
  });

  it('gives the same bytes for the same model, and does not change it', async () => {
    expect(renderSvg(definitions)).toBe(svg);
    expect(renderSvg(await definitionsOf('catalogue.bpmn'))).toBe(svg);
  });

  it.each([
    ['Start_message', 'message'],
    ['Start_parallel', 'parallel-multiple'],
    ['Start_multiple', 'multiple'],
    ['IntermediateCatchEvent_Catch_timer', 'timer'],
    ['IntermediateThrowEvent_Throw_message', 'message-thrown'],
    ['IntermediateThrowEvent_Throw_link', 'link-thrown'],
    ['EndEvent_End_terminate', 'terminate'],
    ['EndEvent_End_cancel', 'cancel-thrown'],
    ['EndEvent_End_multiple', 'multiple-thrown'],
    ['BoundaryEvent_Boundary_compensate', 'compensate'],
    ['Gateway_Exclusive', 'exclusive'],
    ['Gateway_Complex', 'complex'],
    ['Gateway_Event_start', 'event-based-start'],
    ['Gateway_Event_parallel', 'event-based-parallel'],
    ['Activity_userTask', 'user'],
    ['Activity_manualTask', 'manual'],
    ['Activity_serviceTask', 'service'],
    ['Activity_scriptTask', 'script'],
    ['Activity_sendTask', 'send'],
    ['Activity_receiveTask', 'receive'],
    ['Activity_receiveStart', 'receive-start'],
    ['Activity_businessRuleTask', 'business-rule'],
    ['Activity_call', 'sub-process'],
    ['Task_loop', 'loop'],
    ['Task_seq', 'sequential-instances'],
    ['Task_comp', 'compensation'],
    ['Pool_many', 'parallel-instances'],
    ['Sub_event', 'escalation'],
  ])('shows on %s the sign of %s', (id, icon) => {
    const fullId = id.startsWith('Start_') ? `StartEvent_${id}` : id;
    expect(icons(fullId)).toContain(icon);
  });

  it('shows several markers side by side, and no sign on a plain exclusive gateway', () => {
    expect(icons('Sub_all')).toEqual(['compensation', 'loop', 'sub-process']);
    expect(icons('Sub_adhoc')).toEqual(['parallel-instances', 'sub-process', 'ad-hoc']);
    expect(icons('Task_mi')).toEqual(['user', 'parallel-instances']);
    expect(icons('Gateway_Exclusive_plain')).toEqual([]);
  });

  it('defines every shared part that is used, once, and none that is not', () => {
    const ids = drawn.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(
      drawn.flatMap(({ attributes }) =>
        Object.values(attributes).flatMap(
          (value) => /^(?:url\(#(.+)\)|#(bam-.+))$/.exec(value)?.slice(1).filter(Boolean) ?? [],
        ),
      ),
    );
    const shared = ids.filter((id) => /^bam-[imp]-/.test(id));
    expect([...used].sort()).toEqual(shared.sort());
  });

  it('tells lines by their looks', () => {
    expect(classes('Sub_openEvent')).toContain('dots');
    expect(classes('BoundaryEvent_Non_interrupting_timer').filter((name) => name === 'dash')).toHaveLength(2);
    expect(classes('BoundaryEvent_Boundary_timer')).not.toContain('dash');
    expect(classes('In_s2')).toContain('dash');
    expect(classes('Msg_plain')).toContain('message');
    expect(classes('Group_1')).toContain('group');
    const ends = (id: string) =>
      inside(id)
        .map(({ attributes: a }) => [a['marker-start'], a['marker-end']])
        .flat();
    expect(ends('Flow_default')).toContain('url(#bam-m-flow-default)');
    expect(ends('Flow_cond')).toContain('url(#bam-m-flow-conditional)');
    expect(ends('Assoc_both')).toContain('url(#bam-m-association-start)');
    expect(ends('Assoc_none').filter(Boolean)).toEqual([]);
    expect(ends('Assoc_in')).toContain('url(#bam-m-association-end)');
  });

  it('puts an envelope on a message flow only where the file says so: white to start, shaded to answer', () => {
    expect(inside('Msg_plain').filter(({ name }) => name === 'path')).toHaveLength(1);
    expect(inside('Msg_init').filter(({ name }) => name === 'path')).toHaveLength(2);
    expect(inside('Msg_init').map(({ text }) => text)).toContain('Request');
    expect(classes('Msg_reply')).toContain('shade');
  });

  it('keeps names inside their shapes, and the whole of a long one in its title', () => {
    for (const [id, left, right] of [
      ['Activity_userTask', 220, 320],
      ['Task_long', 1320, 1420],
    ] as const) {
      const lines = inside(id).filter(({ name }) => name === 'text' || name === 'tspan');
      expect(lines.length).toBeGreaterThan(1);
      for (const { attributes, text, ownText } of lines) {
        expect(text).toContain(ownText);
        const half = textWidth(ownText.trimEnd(), 12) / 2;
        expect(Number(attributes.x) - half).toBeGreaterThan(left);
        expect(Number(attributes.x) + half).toBeLessThan(right);
      }
    }
    const [title] = inside('Task_long').filter(({ name }) => name === 'title');
    expect(title?.text).toContain('ends in an ellipsis');
    expect(inside('Task_long').some(({ name, text }) => name === 'tspan' && text.endsWith('…'))).toBe(true);
  });

  it('keeps words apart where a line breaks, for those who search or copy the text', () => {
    const text = (id: string) => inside(id).find(({ name, text }) => name === 'text' && text)?.text;
    expect(text('Activity_sendTask')).toBe('Send task with a name');
    expect(text('BoundaryEvent_Non_interrupting_timer')).toBe('Non-interrupting timer');
  });

  it('turns the names of horizontal pools and lanes, and not of vertical ones', () => {
    const turned = drawn.filter(({ attributes }) => attributes.transform?.startsWith('rotate(-90 '));
    const names = turned.map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(['Pool', 'Lane A']));
    const upright = (id: string) => inside(id).find(({ name }) => name === 'text')?.text;
    expect([upright('Pool_vertical'), upright('Lane_V1')]).toEqual(['Vertical pool', 'Left']);
    expect(names).not.toContain('Vertical pool');
    expect(names).not.toContain('Left');
  });

  it('has turned names in no group that others are in: Chromium would paint all of that group at once', () => {
    const turned = drawn.filter(({ name, attributes }) => name === 'text' && attributes.transform);
    expect(turned.length).toBeGreaterThan(4);
    expect(turned.map(({ elementId }) => elementId)).toEqual(turned.map(() => ''));
    const [around, ...others] = drawn.filter(({ attributes }) => attributes['aria-hidden']);
    expect(others).toEqual([]);
    expect(around!.path).toEqual(['svg']);
  });

  it('has no script, no style on an element, and nothing from elsewhere', () => {
    expect(drawn.some(({ name }) => name === 'script' || name === 'image' || name === 'foreignObject')).toBe(
      false,
    );
    expect(drawn.some(({ attributes }) => 'style' in attributes)).toBe(false);
    expect(svg.match(/https?:\/\/[^"]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1999/xlink',
    ]);
  });
});

describe('what people who do not see the drawing get', () => {
  it('is a named document with a description, and a named group for every element', () => {
    const [root] = drawn;
    const byId = (id?: string) => drawn.find(({ attributes }) => attributes.id === id);
    expect(root?.attributes.role).toBe('graphics-document document');
    expect(byId(root?.attributes['aria-labelledby'])?.text).toBe('Every kind of element');
    expect(byId(root?.attributes['aria-describedby'])?.text).toMatch(
      /^BPMN diagram with 4 pools, 6 lanes, \d+ steps/,
    );
    for (const group of groupsOf(drawn)) {
      const title = drawn[drawn.indexOf(group) + 1];
      expect(title?.name).toBe('title');
      expect(title?.text.trim()).not.toBe('');
    }
  });

  it('names a bare line itself; one with more to it, or that leads somewhere, has a group', () => {
    const bare = groupsOf(drawn).filter(({ name }) => name === 'path');
    expect(bare.length).toBeGreaterThan(5);
    for (const { attributes, text } of bare) {
      expect(attributes.role).toBe('img');
      expect(text).toMatch(/flow|association/i);
    }
    const linked = groupsOf(parseSvg(renderSvg(definitions, { hrefs: (id) => `#${id}` })));
    expect(linked.map(({ name }) => name)).not.toContain('path');
  });

  it('says what each element is, and in which lane', () => {
    const title = (id: string) => inside(id).find(({ name }) => name === 'title')?.text;
    expect(title('Activity_sendTask')).toBe('Send task with a name (send task, Lane A)');
    expect(title('EndEvent_End_error')).toBe('End error (error end event, Lane A)');
    expect(title('Task_loop')).toBe('Loop (task, Lane B1)');
    expect(title('Flow_default')).toBe('Default (sequence flow from From to To)');
    expect(title('Assoc_none')).toBe('Association');
  });

  it('comes in the order of the flow, whatever the order of the file', async () => {
    const file = processFile(
      '<bpmn:sequenceFlow id="f4" sourceRef="B" targetRef="E"/><bpmn:endEvent id="E"/><bpmn:task id="B"/><bpmn:task id="C"/>' +
        '<bpmn:boundaryEvent id="X" attachedToRef="A"/><bpmn:task id="H"/><bpmn:sequenceFlow id="f6" sourceRef="X" targetRef="H"/>' +
        '<bpmn:sequenceFlow id="f5" sourceRef="C" targetRef="E"/><bpmn:task id="A"/><bpmn:startEvent id="S"/><bpmn:sequenceFlow id="f7" sourceRef="C" targetRef="A"/>' +
        '<bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="A"/><bpmn:sequenceFlow id="f3" sourceRef="A" targetRef="C"/><bpmn:sequenceFlow id="f2" sourceRef="A" targetRef="B"/>',
      ['E', 'C', 'B', 'H', 'X', 'A', 'S']
        .map((id, i) => shapeAt(id, 700 - 100 * i, id === 'B' ? 0 : 200))
        .join('') +
        ['f4', 'f3', 'f2', 'f1', 'f5', 'f6', 'f7'].map((id) => edgeOf(id, [0, 0], [50, 50])).join(''),
    );
    const order = groupsOf(parseSvg(renderSvg(await definitionsOf(file)))).map(({ elementId }) => elementId);
    expect(order.slice(0, 7)).toEqual(['S', 'A', 'X', 'B', 'H', 'C', 'E']);
    expect(order.slice(7)).toEqual(['f1', 'f3', 'f2', 'f6', 'f4', 'f5', 'f7']);
  });
});

describe('options', () => {
  it('give title, description, prefix and paper', () => {
    const own = renderSvg(definitions, {
      title: 'A & B',
      description: '<x>',
      idPrefix: 'p1 "',
      background: 'transparent',
    });
    const read = parseSvg(own);
    expect(read.find(({ attributes }) => attributes.id === 'p1__title')?.text).toBe('A & B');
    expect(read.find(({ attributes }) => attributes.id === 'p1__desc')?.text).toBe('<x>');
    for (const { attributes } of read) if (attributes.id) expect(attributes.id).toMatch(/^p1__/);
    expect(own).not.toContain('bam-m-');
    expect(own).not.toMatch(/<rect[^>]* fill="#fff" stroke="none"\/>\n/);
    expect(svg).toMatch(/<rect[^>]* fill="#fff" stroke="none"\/>\n/);
  });

  it('make links of elements, and never of script', () => {
    const hrefs = (id: string) =>
      id === 'Activity_call'
        ? 'calls.html?a=1&b="2"'
        : id === 'Task_loop'
          ? ' JavaScript:alert(1)'
          : undefined;
    const links = parseSvg(renderSvg(definitions, { hrefs })).filter(({ name }) => name === 'a');
    expect(links.map(({ attributes }) => attributes['xlink:href'])).toEqual(['calls.html?a=1&b="2"']);
    expect(links[0]?.text).toContain('Call a process');
  });

  it('link in a page by the plain attribute, which its scripts and style sheet ask for', () => {
    const hrefs = (id: string) => (id === 'Activity_call' ? 'calls.html' : undefined);
    const page = renderSvg(definitions, { hrefs, styleSink: new Map() });
    expect(page).toContain('<a href="calls.html">');
    expect(page).not.toContain('xlink:');
  });

  it('find no such plane, or no diagram: an empty sheet', async () => {
    const empty = parseSvg(renderSvg(definitions, { planeId: 'Nowhere' }));
    expect(groupsOf(empty)).toEqual([]);
    const none =
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t"/>';
    expect(parseSvg(renderSvg(await definitionsOf(none)))[0]?.attributes.viewBox).toBe('0 0 20 20');
  });
});
