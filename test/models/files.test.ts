import { describe, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { writeBpmn } from '../../src/core/bpmn/write';
import { compareNumbers } from '../../src/core/catalogue/numbers';
import { validateXsd } from '../../src/xsd/validateXsd';
import { libraryInfo, modelFiles, processOf } from './library';

const files = await modelFiles();

describe.each(files)('models/processes/$fileName', (file) => {
  const { model, text, number, fileName } = file;

  it('reads without a problem', () => {
    expect(model.readable).toBe(true);
    expect(model.problems).toEqual([]);
  });

  it('is in canonical form, and reading and writing leaves it as it is', async () => {
    expect(canonicalXml(text)).toBe(text);
    expect(await writeBpmn(model.definitions, { leftovers: model.leftovers })).toBe(text);
  });

  // Its views are held to the schemas by test/laws/files.test.ts.
  it('is valid against the OMG schemas', async () => {
    expect(await validateXsd(text, { fileName })).toEqual([]);
  });

  it('says its number, class, owner and source, and is named after number and title', () => {
    const process = processOf(file);
    expect(process).toMatchObject({ number, classification: 'White' });
    expect(process['owner']).toContain('Sub-Committee');
    expect(process['source']).toContain('public knowledge');
    const words = (process['name'] as string).toLowerCase().match(/[a-z0-9]+/g);
    expect(fileName).toBe(`${number}-${words?.join('-')}.bpmn`);
    expect(process.id).toBe(`Process_${number.replaceAll('.', '_')}`);
  });
});

describe('models/library.json', () => {
  it('lists every process once, in the order of the numbers', () => {
    const { order } = libraryInfo();
    expect(order).toEqual(files.map(({ number }) => number).sort(compareNumbers));
  });

  it('has a chapter for every process and describes the layer that they carry', () => {
    const { chapters, layers } = libraryInfo();
    expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `7.${n}`));
    for (const { number } of files) {
      expect(chapters.some((chapter) => `${number}.`.startsWith(`${chapter.number}.`))).toBe(true);
    }
    expect(layers.map(({ id }) => id)).toEqual(['SMETS1']);
  });
});
