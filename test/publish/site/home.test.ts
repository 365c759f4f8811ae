import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { siteOf } from './site';

const sourceOf = async (stem: string) => {
  const file = new URL(`../../../models/processes/${stem}.bpmn`, import.meta.url);
  return { stem, model: (await readBpmn(readFileSync(file, 'utf8'))).definitions, downloads: [] };
};

it('counts processes, and overviews of chapters by themselves', async () => {
  const [process, overview] = [
    await sourceOf('7.2.2-install-and-leave'),
    await sourceOf('7.1-manage-inventory'),
  ];
  const home = (sources: (typeof process)[]) =>
    String(siteOf(sources).get('index.html')).replace(/\s+/g, ' ');
  expect(home([process])).toContain('1 business process of smart metering in Great Britain. ');
  expect(home([process, overview])).toContain(
    '1 business process of smart metering in Great Britain, and 1 overview of a chapter.',
  );
});
