import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useWorkspace } from '../../../../src/app/state/store';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { writeBpmn } from '../../../../src/core/bpmn/write';
import { layOut } from '../../../../src/core/layout/layOut';
import { accessibilityFaults } from '../../accessibility-faults';
import { openApp } from '../../library/openApp';

/** One way is taken, two are waited for. */
const DEADLOCK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" id="D" targetNamespace="urn:bam:1">
  <bpmn:process id="P" name="Stuck" bam:number="7.1.8">
    <bpmn:startEvent id="S" name="Begin" /><bpmn:exclusiveGateway id="X" name="Which?" />
    <bpmn:task id="A" name="This" /><bpmn:task id="B" name="That" />
    <bpmn:parallelGateway id="J" /><bpmn:endEvent id="E" name="Done" />
    <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="X" />
    <bpmn:sequenceFlow id="F2" sourceRef="X" targetRef="A" name="one" />
    <bpmn:sequenceFlow id="F3" sourceRef="X" targetRef="B" name="other" />
    <bpmn:sequenceFlow id="F4" sourceRef="A" targetRef="J" />
    <bpmn:sequenceFlow id="F5" sourceRef="B" targetRef="J" />
    <bpmn:sequenceFlow id="F6" sourceRef="J" targetRef="E" />
  </bpmn:process>
</bpmn:definitions>`;

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

it.each(['light', 'dark'] as const)('plays a run with nothing for axe to find, %s', async (theme) => {
  const { definitions } = await readBpmn(DEADLOCK);
  const stuck = await writeBpmn(layOut(definitions));
  const { screen, user } = await openApp({
    address: '#/process/7.1.8?view=baseline',
    more: [['processes/7.1.8-stuck.bpmn', stuck]],
  });
  useWorkspace.getState().chooseTheme(theme);
  await waitFor(() => expect(document.querySelector('[data-element-id="J"]')).not.toBeNull());
  await user.click(await screen.findByRole('button', { name: /^Problems: / }));
  await user.click((await screen.findAllByRole('button', { name: 'Play the run' }))[0]!);
  await screen.findByRole('button', { name: 'Close the run' });
  await user.click(await screen.findByRole('button', { name: 'To the end' }));
  expect(await accessibilityFaults('.bottom-panel')).toEqual([]);
});
