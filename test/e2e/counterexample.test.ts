import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { freshProfile, tick, type Profile } from './browser';

let profile: Profile;
let context: BrowserContext;

beforeEach(async () => {
  profile = freshProfile();
  context = await profile.open();
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

const problemsButton = (page: Page) => page.getByRole('button', { name: /^Problems: / });
const stuck = (page: Page) => page.getByRole('row', { name: /can get stuck/ });
const tokens = (page: Page) => page.locator('.canvas-host:not([data-hidden]) .bam-token');

/** Draws a parallel gateway into the SMETS1 lane and lets it take the place of the exclusive join B22x. */
async function breakTheJoin(page: Page): Promise<void> {
  const canvas = page.locator('.canvas-host:not([data-hidden])');
  await canvas.locator('.djs-palette .entry[data-action="create"]').click();
  const search = page.locator('.djs-popup-search input');
  await search.pressSequentially('parallel gateway');
  // What Enter takes is the chosen one, and the list is filtered a moment after the words.
  await page.locator('.djs-popup-results .entry.selected', { hasText: /^parallel gateway$/i }).waitFor();
  await search.press('Enter');
  const lane = (await canvas.locator('[data-element-id="Lane_SMETS1"] .djs-hit').first().boundingBox())!;
  const at = { x: lane.x + 420, y: lane.y + lane.height / 2 };
  await page.mouse.move(at.x - 20, at.y);
  await page.mouse.move(at.x, at.y);
  await canvas.locator('.djs-drag-group > *').first().waitFor({ state: 'attached' });
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => page.url()).toMatch(/element=Gateway_\w+/);
  const gateway = /element=(\w+)/.exec(page.url())![1]!;

  await page.goto(`${inject('baseUrl')}#/process/7.6.1?view=overlay&layer=SMETS1&element=B22x`);
  await page.getByRole('heading', { name: /B22x/ }).waitFor();
  await tick(page.getByRole('radio', { name: /^Replaced/ }));
  const by = page.getByRole('combobox', { name: 'Replaced by' });
  await by.click();
  await by.pressSequentially(gateway.slice(0, 11));
  await page.getByRole('option', { name: new RegExp(gateway) }).click();
  await page.keyboard.press('Escape');
}

it('shows a join that a layer breaks, blames its variation, plays the run, and lets go of it after undo', async () => {
  const page = await context.newPage();
  await page.goto(`${inject('baseUrl')}#/process/7.6.1?view=overlay&layer=SMETS1`);
  await page.locator('[data-element-id="B22x"]').first().waitFor();
  await problemsButton(page).click();
  await page.getByRole('grid', { name: 'Problems' }).waitFor();
  expect(await stuck(page).count()).toBe(0);

  await breakTheJoin(page);
  await stuck(page).waitFor();
  await expect
    .poll(() => stuck(page).innerText())
    .toContain('Without the variation on the exclusive gateway B22x');

  await stuck(page).getByRole('button', { name: 'Play the run' }).click();
  const run = page.getByRole('region', { name: 'A run that shows the problem' });
  await expect.poll(() => page.url()).toContain('view=resolved');
  await run.getByRole('button', { name: 'One step on' }).click();
  await tokens(page).first().waitFor();
  await expect
    .poll(() => run.locator('[aria-live]').innerText())
    .toMatch(/^1\. .+ starts the run; next is .+\.$/);
  await run
    .getByRole('combobox', { name: 'Speed' })
    .or(run.getByRole('button', { name: /Speed/ }))
    .first()
    .click();
  await page.getByRole('option', { name: 'Fast' }).click();
  await run.getByRole('button', { name: 'Play', exact: true }).click();
  await run.getByText('Here it is stuck').waitFor();
  await page.locator('.bam-token-fault').waitFor();
  await expect.poll(() => tokens(page).count()).toBe(1);
  await run.getByRole('region', { name: 'To blame' }).getByText('The SMETS1 variation on').first().waitFor();

  await run.getByRole('region', { name: 'To blame' }).getByRole('button').click();
  await expect.poll(() => page.url()).toMatch(/view=overlay.*element=B22x/);
  for (let undone = 0; undone < 3; undone++) {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
  }
  await run.waitFor({ state: 'detached' });
  await page.getByRole('grid', { name: 'Problems' }).waitFor();
  await expect.poll(() => stuck(page).count()).toBe(0);
  await expect.poll(() => tokens(page).count()).toBe(0);
});
