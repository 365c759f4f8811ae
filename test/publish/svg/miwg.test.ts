import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planesOf } from '../../../src/publish/svg/planes';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { definitionsOf, groupsOf, parseSvg } from './support';

const FOLDER = new URL('../../../../shared/miwg/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.bpmn')) : [];

describe.skipIf(files.length === 0)('the references of the BPMN Model Interchange Working Group', () => {
  it.each(files)('%s: every shape and edge is drawn once, over all planes', async (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const definitions = await definitionsOf(text.slice(text.indexOf('<')));
    // By a search in the text, so that nothing of the reader under test decides what there is to draw.
    const expected = [...text.matchAll(/<[\w]*:?BPMN(?:Shape|Edge)\b[^>]*?\bbpmnElement="([^"]*)"/g)]
      .map(([, id]) => id!.replace(/^.*:/, ''))
      .sort();
    const drawn = planesOf(definitions).flatMap(({ id }) =>
      groupsOf(parseSvg(renderSvg(definitions, { planeId: id }))).map(({ elementId }) => elementId),
    );
    expect(drawn.sort()).toEqual(expected);
  });
});

if (files.length === 0)
  it.skip('MIWG references: skipped, because ../shared/miwg is not on this machine', () => undefined);
