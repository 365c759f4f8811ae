import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, freshFolder, MODELS } from '../cli/bam';
import { launchBrowser } from './browser';

it('every drawing that is exported fits on one page with all others: no id twice, each with its own name', async () => {
  const out = freshFolder();
  for (const view of ['baseline', 'overlay', 'resolved'])
    await bam('export', MODELS, '--format', 'svg', '--view', view, '--layer', 'SMETS1', '--out', out);
  const files = readdirSync(out).filter((name) => name.endsWith('.svg'));
  expect(files.length).toBeGreaterThan(60);
  const drawings = files.map((name) =>
    readFileSync(join(out, name), 'utf8').replace(/@font-face\{[^}]*\}/g, ''),
  );
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><title>All</title><main>${drawings.join('')}</main>`);
    const { twice, lost, elsewhere } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const uses = [...document.querySelectorAll('use')];
      const named = [...document.querySelectorAll('main > svg')];
      return {
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        lost: uses.filter((use) => !document.querySelector(use.getAttribute('xlink:href') ?? '')).length,
        elsewhere: named.filter(
          (svg) => document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.parentElement !== svg,
        ).length,
      };
    });
    expect({ twice, lost, elsewhere }).toEqual({ twice: [], lost: 0, elsewhere: 0 });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes
      .filter(({ role }) => /graphics-?document/i.test(String(role?.value)))
      .map(({ name }) => String(name?.value));
    expect(names).toHaveLength(files.length);
    expect(new Set(names).size).toBe(files.length);
  } finally {
    await browser.close();
  }
});
