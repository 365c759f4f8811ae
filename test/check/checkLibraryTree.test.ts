import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkLibraryTree } from '../../src/check/checkLibraryTree';
import { checkProcess } from '../../src/check/checkProcess';
import { factsOf } from '../../src/check/facts-of';
import { blankProcess } from '../../src/core/bpmn/blank';
import { readBpmn } from '../../src/core/bpmn/read';
import { freeze } from '../../src/core/release/freeze';
import { validateTexts, validateXsd } from '../../src/xsd/validateXsd';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const library = { title: 'Test', chapters: [], layers: [], order: ['7.2.2', '9.9'] };
const IMPACTS =
  'id,sec_document,section,bad_section_number,impact_kind,summary,open_question\n' +
  'A001,SEC Appendix AB,2.1,,variation,Something differs,\n';
/** A gateway's direction that the schema does not know. */
const faulty = blankProcess({ number: '7.3.1', name: 'Faulty' }).replace(
  '</bpmn:process>',
  '<bpmn:exclusiveGateway id="G" gatewayDirection="Sideways" /></bpmn:process>',
);
const tree = new Map([
  ['library.json', JSON.stringify(library)],
  ['processes/7.2.2-one.bpmn', blankProcess({ number: '7.2.2', name: 'One' })],
  ['processes/7.2.2-two.bpmn', blankProcess({ number: '7.2.2', name: 'Two' })],
  ['processes/7.3.1-faulty.bpmn', faulty],
  ['processes/7.4-unreadable.bpmn', '<half'],
  ['register/smets1/impacts.csv', IMPACTS],
]);

it('says of each process what is said of it by itself, schemas included', async () => {
  const { problems } = await checkLibraryTree(tree, { sha256, validate: validateTexts });
  const facts = factsOf(tree);
  for (const [path, text] of [...tree].filter(([each]) => each.endsWith('.bpmn'))) {
    const alone = await checkProcess(text, await readBpmn(text, { fileName: path }), {
      fileName: path,
      facts,
      validate: validateXsd,
    });
    const codes = problems
      .filter(({ where, code }) => where.fileName === path && !/^(LIBRARY-NUMBER-TWICE|PROOF-)/.test(code))
      .map(({ code, message }) => [code, message]);
    expect(codes).toEqual(alone.map(({ code, message }) => [code, message]));
  }
  expect(problems.filter(({ code }) => code === 'XSD-INVALID').map(({ where }) => where.fileName)).toEqual([
    'processes/7.3.1-faulty.bpmn',
  ]);
});

it('says what only shows when processes, registers and library stand side by side', async () => {
  const checked = await checkLibraryTree(tree, { sha256 });
  const codes = checked.problems.map(({ code, where }) => [code, where.fileName]);
  expect(codes).toContainEqual(['LIBRARY-NUMBER-TWICE', 'processes/7.2.2-two.bpmn']);
  expect(codes).toContainEqual(['LIBRARY-ORDER', 'library.json']);
  expect(checked.processes).toBe(4);
  expect(checked.openImpacts).toEqual([
    { register: 'smets1', impact: 'A001', text: 'A001 SEC Appendix AB 2.1' },
  ]);
});

it('names the files that it looked at by their seal, and tells how far it is', async () => {
  const told: string[] = [];
  const others = new Map([...tree, ['releases/3.0/release.json', '{}'], ['notes.txt', 'x']]);
  const checked = await checkLibraryTree(others, {
    sha256,
    progress: (done, total, path) => void told.push(`${done}/${total} ${path}`),
  });
  expect(checked.seal).toBe((await freeze(tree, sha256)).seal);
  expect(told).toEqual([
    '0/4 processes/7.2.2-one.bpmn',
    '1/4 processes/7.2.2-two.bpmn',
    '2/4 processes/7.3.1-faulty.bpmn',
    '3/4 processes/7.4-unreadable.bpmn',
  ]);
});
