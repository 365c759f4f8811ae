import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import type { Run } from './page';

declare const bench: { load(file: string): Promise<void>; run(job: string): Promise<Run> };

/** One page of a headless browser, in which everything is measured. */
export interface BenchPage {
  version: string;
  load(file: string): Promise<void>;
  run(job: string): Promise<Run>;
  close(): Promise<void>;
}

/** Bundles `page.ts` in memory, nothing is written to disk, and opens it in the machine's own browser. */
export async function openBenchPage(): Promise<BenchPage> {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: chromiumPath()!, args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(0);
  await page.addScriptTag({ content: script });
  return {
    version: browser.version(),
    load: (file) => page.evaluate((given) => bench.load(given), file),
    run: (job) => page.evaluate((name) => bench.run(name), job),
    close: () => browser.close(),
  };
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['iife'], name: 'page' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The bench page was not bundled.');
  const chunk = first.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bundle of the bench page has no script.');
  return chunk.code;
}
