import { expect, it } from 'vitest';
import { blankProcess } from '../../src/core/bpmn/blank';
import { validateXsd } from '../../src/xsd/validateXsd';

it('validates in the browser as in Node', async () => {
  const blank = blankProcess({ number: '7.2.2', name: 'Install and Leave' });
  expect(await validateXsd(blank)).toEqual([]);
  const faulty = blank.replace('<bpmn:startEvent ', '<bpmn:startEvent colour="red" ');
  const [problem] = await validateXsd(faulty, { fileName: 'faulty.bpmn' });
  expect(problem).toMatchObject({
    code: 'XSD-INVALID',
    where: { fileName: 'faulty.bpmn', elementId: 'StartEvent_7_2_2' },
  });
});
