import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { restoreLeftovers } from '../../../src/core/bpmn/leftovers-restore';
import { createModdle } from '../../../src/core/bpmn/moddle';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { miwgFiles, miwgMissing } from './miwg';

/**
 * Every element with its attributes and text, as sorted lines: a reader of its own, that shares no code with the one under
 * test. Namespaces by URI; a number by its value, a truth value by its meaning.
 */
function inventory(text: string): string[] {
  const lines: string[] = [];
  const open: { path: string; attributes: string; text: string }[] = [];
  new Parser()
    .ns({})
    .on('openTag', (name, getAttributes, decode) => {
      const raw = Object.entries(getAttributes() || {}).filter(([key]) => !/^xmlns(:|$)/.test(key));
      const attributes = raw
        .map(([key, value]) => `${unprefixed(key)}=${plainValue(key, decodeAll(value, decode))}`)
        .sort()
        .join(' ');
      open.push({ path: `${open.at(-1)?.path ?? ''}/${unprefixed(name)}`, attributes, text: '' });
    })
    .on('text', (raw, decode) => void (open.length > 0 && (open.at(-1)!.text += decodeAll(raw, decode))))
    .on('cdata', (raw) => void (open.at(-1)!.text += raw))
    .on('closeTag', () => {
      const { path, attributes, text: body } = open.pop()!;
      lines.push(`${path} ${attributes} ${JSON.stringify(body.trim() === '' ? '' : body)}`);
    })
    .parse(text);
  return lines.sort();
}

const unprefixed = (name: string) => name.slice(name.indexOf(':') + 1);
const decodeAll = (raw: string, decode: (raw: string) => string) => decode(raw.replace(/\r\n?/g, '\n'));
function plainValue(key: string, value: string): string {
  if (key.endsWith('type')) return unprefixed(value);
  return /^-?\d+\.\d+$/.test(value) ? String(Number(value)) : value;
}

describe.skipIf(miwgFiles.length === 0)(`interchange references${miwgMissing}`, () => {
  it.each(miwgFiles)('$name: nothing is lost, and a second save equals the first', async ({ name, text }) => {
    const model = await readBpmn(text, { fileName: name });
    expect(
      model.problems.filter(({ severity, code }) => severity === 'error' || code.startsWith('LOSS')),
    ).toEqual([]);
    const saved = await writeBpmn(model.definitions, { leftovers: model.leftovers });
    expect(inventory(saved)).toEqual(inventory(text));
    const again = await readBpmn(saved);
    expect(await writeBpmn(again.definitions, { leftovers: again.leftovers })).toBe(saved);
  });

  it.each(miwgFiles)(
    '$name: the editor, which saves through moddle, loses nothing either',
    async ({ text }) => {
      const model = await readBpmn(text);
      const moddle = createModdle();
      const { rootElement } = await moddle.fromXML(model.text);
      const { xml } = await moddle.toXML(rootElement, { format: true });
      expect(restoreLeftovers(xml, model.leftovers)).toBe(model.text);
    },
  );
});
