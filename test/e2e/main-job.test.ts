import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { readBpmn } from '../../src/core/bpmn/read';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { validateXsd } from '../../src/xsd/validateXsd';
import { freshProfile, tick, type Profile } from './browser';

let profile: Profile;
let context: BrowserContext;

/** What the page's content security policy stopped: nothing of ours may need what it forbids. */
let violations: string[] = [];

beforeEach(async () => {
  violations = [];
  profile = freshProfile();
  context = await profile.open();
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
});
afterEach(async () => {
  expect(violations).toEqual([]);
  await context.close().catch(() => undefined); // a killed browser is closed already
  profile.remove();
});

async function openAt(place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('baseUrl')}#/process/${place}`);
  await page.locator('[data-element-id="B01"]').first().waitFor();
  return page;
}

/** Ends every process of the browser at once, as a power cut would. */
async function killBrowser(opened: BrowserContext): Promise<void> {
  const session = await opened.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => opened.once('close', resolve));
  for (const { id } of processInfo) process.kill(id, 'SIGKILL');
  await gone;
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true });

async function exported(page: Page, format: string, content: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Export process/ }).click();
  const dialog = page.getByRole('dialog');
  await tick(dialog.getByRole('radio', { name: new RegExp(`^${format}`) }));
  await tick(dialog.getByRole('radio', { name: new RegExp(`^${content}`) }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  await dialog.waitFor({ state: 'hidden' });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function expectEdit(page: Page): Promise<void> {
  await expect.poll(() => nameField(page).inputValue()).toBe('Read the Device Log at once');
  const { bytes } = await exported(page, 'BPMN', 'Whole file');
  expect(bytes.toString()).toContain('Read the Device Log at once');
}

describe('the main job in the shipped app', () => {
  it('shows the library on the first run, with nothing to configure', async () => {
    const page = await context.newPage();
    const strangers: string[] = [];
    const early: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (/createProcessEditor/.test(url)) early.push(url);
      if (!url.startsWith(inject('baseUrl')) && !/^(blob|data):/.test(url)) strangers.push(url);
    });
    await page.goto(inject('baseUrl'));
    for (const name of [
      'Install and Leave',
      'Replace Communications Hub',
      'Transitional Change of Supplier',
    ]) {
      await page.getByText(name).first().waitFor();
    }
    expect(strangers).toEqual([]);
    // The editor is the largest part of the app: it comes with the first process that is opened.
    expect(early).toEqual([]);
    await page.getByText('Replace Communications Hub').first().click();
    await page.locator('[data-element-id="B01"]').first().waitFor();
    expect(early.length).toBeGreaterThan(0);
  });

  it('runs no script that a file brings, and would notice one that ran', async () => {
    const page = await openAt('7.6.1?view=baseline&element=B05');
    const evil = '<img src="data:," onerror="document.title = `fired`">';
    await nameField(page).fill(evil);
    await page.getByRole('textbox', { name: 'Documentation' }).fill(evil);
    await page.getByRole('tab', { name: 'Steps' }).click();
    await page.getByRole('searchbox', { name: 'Search the library' }).fill('onerror');
    await page.getByRole('option').first().waitFor();
    const svg = (await exported(page, 'SVG', 'Baseline')).bytes.toString();
    expect(svg).toContain('onerror');
    const drawn = await context.newPage();
    // What stands after the drawing and fires shows that what stands in it had its turn.
    await drawn.setContent(`${svg}<img src="data:," onerror="document.body.id = 'turn'">`);
    await drawn.locator('body#turn').waitFor();
    expect([await page.title(), await drawn.title()].filter((title) => title === 'fired')).toEqual([]);
    // The control: the same text put into a page as HTML does fire.
    await drawn.setContent(evil);
    await expect.poll(() => drawn.title()).toBe('fired');
  });

  it('has the edit after the tab crashed in the same moment', async () => {
    const page = await openAt('7.6.1?view=baseline&element=B05');
    await nameField(page).fill('Read the Device Log at once');
    const session = await context.newCDPSession(page);
    // Nothing is waited for: the crash follows the keystroke.
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    await expectEdit(await openAt('7.6.1?view=baseline&element=B05'));
  });

  it('has the edit after the whole browser was killed', async () => {
    const page = await openAt('7.6.1?view=baseline&element=B05');
    await nameField(page).fill('Read the Device Log at once');
    // A pause in the typing brings the text into the store; a tab that dies alone does not even need that (above). What is
    // on its way there is held beside it until it has arrived.
    const underWay = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => /^bam-(pending|unwritten):/.test(key)));
    await expect.poll(underWay).toEqual([]);
    await killBrowser(context);
    context = await profile.open();
    await expectEdit(await openAt('7.6.1?view=baseline&element=B05'));
  });

  it('refuses to change the baseline while the layer is edited', async () => {
    const page = await openAt('7.6.1?view=overlay&layer=SMETS1&element=B05');
    const before = await exported(page, 'BPMN', 'Baseline');
    await expect.poll(() => nameField(page).isEditable()).toBe(false);
    const step = page.locator('.djs-shape[data-element-id="B05"]').first();
    await expect.poll(() => step.isVisible()).toBe(true);
    const box = (await step.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.press('Delete');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 90, { steps: 8 });
    await page.mouse.up();
    expect(await step.count()).toBe(1);
    const after = await exported(page, 'BPMN', 'Baseline');
    expect(after.bytes.toString()).toBe(before.bytes.toString());
  });

  it('downloads each export, and each BPMN passes the schemas', async () => {
    const page = await openAt('7.7.1?view=overlay&layer=SMETS1');
    for (const content of ['Whole file', 'Baseline', 'Overlay', 'Resolved']) {
      const { name, bytes } = await exported(page, 'BPMN', content);
      const text = bytes.toString();
      expect(name).toMatch(/^7\.7\.1-.*\.bpmn$/);
      expect(await validateXsd(text)).toEqual([]);
      expect((await readBpmn(text)).problems).toEqual([]);
      expect(canonicalXml(text)).toBe(text);
    }
    const svg = await exported(page, 'SVG', 'Overlay');
    expect(svg.bytes.toString()).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    const png = await exported(page, 'PNG', 'Resolved');
    expect([...png.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  });
});
