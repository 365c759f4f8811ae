import { cpus } from 'node:os';
import { openBenchPage, type BenchPage } from './browser';
import { comparison } from './comparison';
import { drawing } from './drawing';
import { exporting } from './exporting';
import { publishedPage } from './published-page';
import { layout } from './layout';
import { projection } from './projection';
import { proof } from './proof';
import { reading } from './reading';
import { site } from './site';

const PARTS: Record<string, (page: BenchPage) => Promise<string>> = {
  projection,
  reading,
  drawing,
  comparison,
  proof,
  layout,
  exporting,
  page: publishedPage,
  site,
};

await main(process.argv.slice(2));

/** Runs the parts that are named, or all. What the figures mean: docs/benchmarks.md. */
async function main(named: readonly string[]): Promise<void> {
  const unknown = named.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const page = await openBenchPage();
  try {
    console.log(`${cpus().length} cores, Node ${process.versions.node}, Chromium ${page.version}\n`);
    for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
      console.log(`${await PARTS[name]!(page)}\n`);
    }
  } finally {
    await page.close();
  }
}
