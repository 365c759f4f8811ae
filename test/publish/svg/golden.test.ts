import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { contentPath, releasePath } from '../../../src/core/release/paths';
import { readRelease } from '../../../src/core/release/Release';
import { drawnViews } from '../../../src/publish/files/drawnViews';

/**
 * Drawings that were looked at and found right. Where a change is meant, look at the new ones before `vitest -u` keeps them.
 * The processes are those that release 3.0 froze, so that an edit of a model asks for no new drawing.
 */
const MODELS = new URL('../../../models/', import.meta.url);
const release = readRelease(readFileSync(new URL(releasePath('3.0'), MODELS), 'utf8')).value!;
const { contents } = release.editions.at(-1)!;
const PROCESSES = [
  '7.1.1-manage-smart-metering-inventory',
  '7.6.1-replace-communications-hub',
  '7.8.4-service-request-processing',
];

const frozen = (stem: string): string => {
  const path = `processes/${stem}.bpmn`;
  return readFileSync(new URL(contentPath(contents[path]!, path), MODELS), 'utf8');
};

it.each([
  ['catalogue', () => readFileSync(new URL('catalogue.bpmn', import.meta.url), 'utf8')],
  ...PROCESSES.map((stem) => [stem, () => frozen(stem)] as const),
] as const)('%s is drawn as it was when somebody looked', async (name, text) => {
  const drawn = drawnViews(await readBpmn(text()), name).flatMap(({ suffix, drawings }) =>
    drawings.map(({ svg }, plane) => ({
      file: `${name}${suffix}${plane === 0 ? '' : `.${plane}`}.svg`,
      svg,
    })),
  );
  expect(drawn.length).toBeGreaterThan(0);
  for (const { file, svg } of drawn) await expect(svg).toMatchFileSnapshot(`golden/${file}`);
});
