import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definitions } from '../../../src/core/bpmn/model';
import { readBpmn } from '../../../src/core/bpmn/read';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { outlineOf } from '../../../src/core/outline/outlineOf';
import { readOutline } from '../../../src/core/outline/readOutline';
import { writeOutline } from '../../../src/core/outline/writeOutline';
import { isStale } from '../../../src/core/variation/basis';
import { variationsOf } from '../../../src/core/variation/variations';
import { layeredFiles, runs } from '../../laws/models';

const MODELS = new URL('../../../models/processes/', import.meta.url);
const REFERENCES = new URL('../../../../shared/miwg/', import.meta.url);
const filesIn = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

const modelOf = async (text: string): Promise<Definitions> => (await readBpmn(text)).definitions;

/** A model without its drawing, which no table holds. */
async function undrawn(definitions: Definitions): Promise<string> {
  const copy = await modelOf(await writeBpmn(definitions));
  copy.diagrams = [];
  return writeBpmn(copy);
}

describe('a process of the library', () => {
  it.each(filesIn(MODELS))('%s is the same again, to the byte, out of its table', async (name) => {
    const model = await modelOf(readFileSync(new URL(name, MODELS), 'utf8'));
    const { rows, problems } = outlineOf(model);
    const read = readOutline(writeOutline(rows));
    expect([...problems, ...read.problems]).toEqual([]);
    expect(await writeBpmn(read.definitions)).toBe(await undrawn(model));
  });

  it('comes out of a table with variations that are not stale', async () => {
    const text = readFileSync(new URL(filesIn(MODELS)[0]!, MODELS), 'utf8');
    const read = readOutline(writeOutline(outlineOf(await modelOf(text)).rows));
    const { definitions, elementsById } = await readBpmn(await writeBpmn(read.definitions));
    const variations = variationsOf(definitions);
    expect(variations.length).toBeGreaterThan(3);
    expect(variations.filter((each) => isStale(each, elementsById[each.elementId]))).toEqual([]);
  });
});

describe('laws of tables', () => {
  it('a table of a table says all of it, and is the same table', async () => {
    await fc.assert(
      fc.asyncProperty(layeredFiles(['L1', 'L2']), async ({ layered }) => {
        const model = await modelOf(layered);
        const { rows, problems } = outlineOf(model);
        const csv = writeOutline(rows);
        const read = readOutline(csv);
        // The generator makes variations that name what is not there, and conditions and messages that no table holds.
        expect(read.problems.filter(({ message }) => !message.includes('Nowhere'))).toEqual([]);
        expect(
          problems.filter(({ message }) => !/formal expression|not used by any step/.test(message)),
        ).toEqual([]);
        const again = outlineOf(read.definitions);
        expect(writeOutline(again.rows)).toBe(csv);
        expect(again.problems).toEqual([]);
        // What is kept is kept with the ids of steps, lanes and pools.
        const ids = (rowsOf: typeof rows) => rowsOf.map(({ id, kind }) => `${kind} ${id}`).sort();
        expect(ids(again.rows)).toEqual(ids(rows));
      }),
      runs(20),
    );
  }, 600_000);

  const missing = !existsSync(REFERENCES);
  const note = missing ? ' (skipped: ../shared/miwg is not on this machine)' : '';
  it.skipIf(missing)(
    `every interchange reference gives a table that reads without a fault${note}`,
    async () => {
      for (const name of filesIn(REFERENCES)) {
        const model = await modelOf(readFileSync(new URL(name, REFERENCES), 'utf8'));
        const csv = writeOutline(outlineOf(model).rows);
        const { definitions, problems } = readOutline(csv);
        expect(problems, name).toEqual([]);
        expect(writeOutline(outlineOf(definitions).rows), name).toBe(csv);
      }
    },
  );
});

describe('what a table cannot say', () => {
  it('is named by element, and not dropped in silence', async () => {
    const model = await modelOf(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t"><bpmn:process id="P">
      <bpmn:startEvent id="S"/><bpmn:userTask id="T" name="Check" implementation="form"/>
      <bpmn:sequenceFlow id="f" sourceRef="S" targetRef="T"><bpmn:conditionExpression
        xsi:type="bpmn:tFormalExpression">x</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:group id="G"/></bpmn:process></bpmn:definitions>`);
    const messages = outlineOf(model).problems.map(({ message }) => message);
    expect(messages).toEqual([
      'A table of steps cannot say all of “Check” (UserTask T): it leaves out implementation.',
      'A table of steps cannot say all of (SequenceFlow f): it leaves out formal expression.',
      'A table of steps cannot say all of (Process P): it leaves out group.',
    ]);
  });
});
