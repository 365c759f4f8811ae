import { readFile } from 'node:fs/promises';
import { Parser } from 'saxen';
import { createModdle } from '../../../src/core/bpmn/moddle';
import type { Definitions } from '../../../src/core/bpmn/model';

/** An element of a drawing, read back. */
export interface Drawn {
  name: string;
  attributes: Record<string, string>;
  /** Names of the elements around it, the root first. */
  path: string[];
  /** The nearest `data-element-id` on it or around it. */
  elementId: string;
  text: string;
  /** The part of it that is in none of its elements. */
  ownText: string;
}

/** Reads an SVG text back. Throws where it is not well-formed, or holds a character that XML 1.0 forbids. */
export function parseSvg(svg: string): Drawn[] {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(svg);
  if (forbidden) throw new Error(`forbidden character ${forbidden[0].codePointAt(0)} at ${forbidden.index}`);
  const drawn: Drawn[] = [];
  const open: Drawn[] = [];
  const parser = new Parser();
  const fail = (error: unknown) => {
    throw error instanceof Error ? error : new Error(String(error));
  };
  parser.on('error', fail);
  parser.on('warn', fail);
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = Object.fromEntries(
      Object.entries(attributesOf() || {}).map(([key, value]) => [key, decode(value)]),
    );
    const parent = open.at(-1);
    const element: Drawn = {
      name,
      attributes,
      path: parent ? [...parent.path, parent.name] : [],
      elementId: attributes['data-element-id'] ?? parent?.elementId ?? '',
      text: '',
      ownText: '',
    };
    drawn.push(element);
    open.push(element);
  });
  parser.on('text', (value, decode) => {
    for (const element of open) element.text += decode(value);
    const inner = open.at(-1);
    if (inner) inner.ownText += decode(value);
  });
  parser.on('closeTag', () => open.pop());
  parser.parse(svg);
  if (open.length > 0) throw new Error(`unclosed ${open.at(-1)?.name}`);
  return drawn;
}

/** Definitions of a file beside the tests, or of a BPMN text. By moddle alone: `readBpmn` turns most hazards away. */
export async function definitionsOf(fileOrText: string): Promise<Definitions> {
  const isText = fileOrText.startsWith('<');
  const text = isText ? fileOrText : await readFile(new URL(fileOrText, import.meta.url), 'utf8');
  const { rootElement } = await createModdle().fromXML(text);
  return rootElement;
}

/** The groups of elements in a drawing, in the order in which they are written. */
export const groupsOf = (drawn: readonly Drawn[]) =>
  drawn.filter(({ attributes }) => 'data-element-id' in attributes);

/** A process of one pool-less diagram, from the inner text of process and plane. */
export const processFile = (process: string, plane: string): string =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:bam="urn:bam:1" id="D" targetNamespace="urn:test"><bpmn:process id="P" name="Process">${process}</bpmn:process><bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">${plane}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;

export const shapeAt = (
  id: string,
  x: number | string,
  y: number,
  width = 100,
  height = 80,
  inner = '',
  extra = '',
) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${extra}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>${inner}</bpmndi:BPMNShape>`;

export const edgeOf = (id: string, ...points: [number | string, number | string][]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`;
