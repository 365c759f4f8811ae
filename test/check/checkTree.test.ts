import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkTree } from '../../src/check/checkTree';
import type { Problem } from '../../src/core/problem';
import { validateXsd } from '../../src/xsd/validateXsd';
import { bam, fixture, freshFolder, LIBRARY } from '../cli/bam';

/** A library in which much is wrong: in the files, beside each other and in the register. */
function faultyLibrary(): string {
  const folder = join(freshFolder(), 'library');
  cpSync(LIBRARY, folder, { recursive: true });
  for (const name of ['check.conflict.bpmn', 'check.doubtful.bpmn'])
    cpSync(fixture(name), join(folder, 'processes', name));
  writeFileSync(join(folder, 'processes/broken.bpmn'), '<a>');
  const info = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as { order: string[] };
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...info, order: [...info.order, '9.9.9'] }));
  writeFileSync(join(folder, 'register/glossary.csv'), 'nothing\nof this\n');
  return folder;
}

it('finds what bam check finds in a folder with the same files', async () => {
  const folder = faultyLibrary();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const tree = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const seen: string[] = [];
  const { problems, processes } = await checkTree(tree, {
    validate: validateXsd,
    onProcess: (path) => void seen.push(path),
  });
  const { out } = await bam('check', folder, '--json');
  const { files } = JSON.parse(out) as { files: { problems: Problem[] }[] };
  const told = (list: readonly Problem[]) =>
    list.map((each) => JSON.stringify(each).replaceAll(`${folder}/`, '')).sort();
  expect(told(problems)).toEqual(told(files.flatMap((file) => file.problems)));
  expect(new Set(problems.map(({ severity }) => severity)).has('error')).toBe(true);
  expect([processes, seen.length]).toEqual([4, 5]);
});

it('lists the impacts that nothing answers, and passes releases by', async () => {
  const csv = readFileSync(join(LIBRARY, 'register/impacts.csv'), 'utf8');
  const tree = new Map([
    ['register/smets1/impacts.csv', csv],
    ['releases/contents/x.bpmn', '<a>'],
  ]);
  const { openImpacts, processes } = await checkTree(tree);
  expect(openImpacts.length).toBeGreaterThan(0);
  expect(openImpacts[0]).toMatchObject({
    register: 'smets1',
    text: expect.stringContaining(openImpacts[0]!.impact) as string,
  });
  expect(processes).toBe(0);
});
