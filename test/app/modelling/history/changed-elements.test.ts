import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { blankProcess } from '../../../../src/core/bpmn/blank';
import { changedElements, changesInWords } from '../../../../src/app/modelling/history/changed-elements';

const BEFORE = blankProcess({ number: '7.2.2', name: 'Install' });
const compare = async (after: string) => changedElements(await readBpmn(BEFORE), await readBpmn(after));

describe('changedElements', () => {
  it('finds nothing between equal files', async () => {
    const changes = await compare(BEFORE);
    expect(changes).toEqual({ added: [], removed: [], changed: [], redrawn: [] });
    expect(changesInWords(changes)).toBe('no change');
  });

  it('counts a new name at its element only', async () => {
    const changes = await compare(BEFORE.replace('name="Lane"', 'name="Supplier"'));
    expect(changes).toEqual({ added: [], removed: [], changed: ['Lane_7_2_2'], redrawn: [] });
  });

  it('counts an added step without its process, and the lane that lists it now', async () => {
    const changes = await compare(
      BEFORE.replace('<bpmn:startEvent', '<bpmn:task id="T" name="New" />\n<bpmn:startEvent').replace(
        '</bpmn:flowNodeRef>',
        '</bpmn:flowNodeRef><bpmn:flowNodeRef>T</bpmn:flowNodeRef>',
      ),
    );
    expect(changes).toEqual({ added: ['T'], removed: [], changed: ['Lane_7_2_2'], redrawn: [] });
    expect(changesInWords(changes)).toBe('1 added, 1 changed');
  });

  it('counts content of an extension as its element', async () => {
    const changes = await compare(
      BEFORE.replace(
        '<bpmn:startEvent id="StartEvent_7_2_2" />',
        '<bpmn:startEvent id="StartEvent_7_2_2"><bpmn:extensionElements><bam:variation layer="SMETS1" effect="noted">why</bam:variation></bpmn:extensionElements></bpmn:startEvent>',
      ),
    );
    expect(changes.changed).toEqual(['StartEvent_7_2_2']);
  });

  it('tells a moved shape from a changed step', async () => {
    const changes = await compare(BEFORE.replace('x="242"', 'x="252"'));
    expect(changes).toEqual({ added: [], removed: [], changed: [], redrawn: ['StartEvent_7_2_2_di'] });
    expect(changesInWords(changes)).toBe('1 redrawn');
  });
});
