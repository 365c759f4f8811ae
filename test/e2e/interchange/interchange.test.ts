import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { VIEWS } from '../../../src/core/variation/types';
import { modelFiles } from '../../models/library';
import { bpmnElements, bpmnEngine, flowsOfBlackBoxes } from './engines';
import { exportedFiles } from './exported-files';
import { bpmnToImage, bpmnVisualization } from './in-browser';
import { interchangeTables, isInnerLane, type Column } from './tables';
import { faultsOf } from './xsd';

const PAGE = 'docs/interchange.md';
const PLACE = /(?<=<!-- tables: [^>]*-->)[\s\S]*(?=<!-- end of tables -->)/;
/** These draw; the others run processes and have no word for some of what is drawn. */
const DRAWING = [bpmnVisualization, bpmnToImage];
const RUNNING = [bpmnElements, bpmnEngine];

const files = await exportedFiles();
const columns: Column[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined); // bpmn-to-image tells of every file
  for (const reader of [...DRAWING, ...RUNNING]) {
    const about = JSON.parse(readFileSync(`node_modules/${reader.name}/package.json`, 'utf8')) as {
      version: string;
    };
    columns.push({ reader, version: about.version, readings: await reader.read(files) });
  }
}, 400_000);

const readingsOf = ({ name }: { name: string }) =>
  columns
    .find(({ reader }) => reader.name === name)!
    .readings.map((reading, index) => ({ ...reading, file: files[index]! }));

describe('what is exported', () => {
  it('is every view of every process, and every whole file', async () => {
    const processes = await modelFiles();
    expect(processes.length).toBeGreaterThan(0);
    expect(files).toHaveLength(processes.length * (VIEWS.length + 1));
    expect(files.filter(({ drawn }) => drawn.size === 0)).toEqual([]);
  });

  it('is valid against the schemas', async () => {
    expect(await faultsOf(files)).toEqual(new Map());
    const broken = {
      ...files[0]!,
      fileName: 'broken.bpmn',
      text: files[0]!.text.replace('isExecutable', 'colour'),
    };
    expect([...(await faultsOf([...files.slice(0, 2), broken])).keys()]).toEqual(['broken.bpmn']);
  });
});

describe.each(DRAWING)('$name', (reader) => {
  it('draws every element of every file', () => {
    for (const { file, elements, complaint } of readingsOf(reader)) {
      expect(complaint, file.fileName).toBeUndefined();
      expect(
        [...file.drawn.keys()].filter((id) => !elements.has(id)),
        file.fileName,
      ).toEqual([]);
    }
  });
});

describe.each(RUNNING)('$name', (reader) => {
  it('refuses no file but those with a message flow of a pool that has no process', () => {
    const refused = readingsOf(reader).filter(({ complaint }) => complaint !== undefined);
    const concerned = files.filter((file) => flowsOfBlackBoxes(file).size > 0);
    expect(refused.map(({ file }) => file.fileName)).toEqual(concerned.map(({ fileName }) => fileName));
  });

  it('sees all else in every file but lanes in lanes', () => {
    for (const { file, elements, leftOut } of readingsOf(reader)) {
      const missed = [...file.drawn.values()].filter(({ id }) => !elements.has(id!) && !leftOut?.has(id!));
      expect(
        missed.filter((element) => !isInnerLane(element)).map(({ id }) => id),
        file.fileName,
      ).toEqual([]);
    }
  });
});

it.each([bpmnVisualization, ...RUNNING])('$name gives the names back as they are', (reader) => {
  let named = 0;
  for (const { file, elements } of readingsOf(reader))
    for (const [id, name] of elements) {
      const element = file.drawn.get(id);
      if (!name || !element) continue;
      named += 1;
      expect(name, `${id} in ${file.fileName}`).toBe(element['name'] ?? element['text']);
    }
  expect(named).toBeGreaterThan(files.length);
});

// Written anew by `npx vitest run --project e2e test/e2e/interchange -u`.
it('is what docs/interchange.md says', async () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toMatch(PLACE);
  const made = page.replace(PLACE, () => `\n\n${interchangeTables(files, columns)}\n\n`);
  const config = await resolveConfig(PAGE);
  const formatted = await format(made, { ...config, parser: 'markdown' });
  await expect(formatted).toMatchFileSnapshot(`../../../${PAGE}`);
});
