import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkLibraryTree } from '../../src/check/checkLibraryTree';
import type { Problem } from '../../src/core/problem';
import { validateTexts } from '../../src/xsd/validateXsd';
import { bam, fixture, freshFolder, LIBRARY } from '../cli/bam';
import { sha256 } from '../core/release/world';

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
  const { problems } = await checkLibraryTree(tree, { sha256, validate: validateTexts });
  const { out } = await bam('check', folder, '--json');
  const { files } = JSON.parse(out) as { files: { problems: Problem[] }[] };
  // Of a proof's finding the terminal also tells the run.
  const told = (list: readonly Problem[]) =>
    list
      .map(({ code, severity, where, message }) =>
        JSON.stringify([code, severity, where, code.startsWith('PROOF-') ? '' : message]).replaceAll(
          `${folder}/`,
          '',
        ),
      )
      .sort();
  expect(told(problems)).toEqual(told(files.flatMap((file) => file.problems)));
  expect(new Set(problems.map(({ severity }) => severity)).has('error')).toBe(true);
});
