import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bam, freshFolder } from '../cli/bam';
import { writeTwoReleases } from '../cli/release/library';
import { launchBrowser } from './browser';
import { axeFindings, htmlFiles, serveSite } from './static-site';

let library: string;
let site: string;
let server: Server;
let root: string;
let browser: Browser;
const publish = (...args: string[]) => bam('publish', ...args, '--out', site, '--no-documents');

beforeAll(async () => {
  library = freshFolder('all');
  site = freshFolder('all');
  await writeTwoReleases(library);
  const { code, err } = await publish(library, '--at', '2026-05-20T09:00:00Z');
  expect(code, err).toBe(0);
  ({ server, root } = await serveSite(site));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

/** What the style sheet at the root says of the release of a page. */
const STATE = `getComputedStyle(document.querySelector('.releases summary [data-state-of]'), '::after').content`;

const switchBy = (name: string, ...args: string[]) =>
  bam(
    ...['release', name, '3.0', '--library', library, '--by', 'A. Modeller', '--site', site],
    ...['--at', '2026-05-21T09:00:00Z', ...args],
  );
const setAhead = async () =>
  (await switchBy('go-live', '--on', '2026-06-01', '--reference', 'TABASC paper 2')).code;
const undone = () => switchBy('undo', '--reason', 'For the next test');

describe('two releases on one site', () => {
  it('have nothing for axe to find, on any page of either and at the root', async () => {
    const { page, complaints, close } = await open('about:blank');
    // Those at the root would lead on before they are looked at.
    await page.route('**/follow.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    const found: string[] = [];
    const pages = htmlFiles(site);
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      await page.goto(root + path);
      found.push(...(await axeFindings(page)).map((each) => `${path}: ${each}`));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['with scripts', true],
    ['with scripts switched off', false],
  ])('lead from the root to the live one, %s, also from a folder', async (_, javaScriptEnabled) => {
    for (const at of [root, `${pathToFileURL(site).href}/`]) {
      const { page, close } = await open(`${at}processes/1.1.5-read-it.html#Step_1_1_2`, {
        javaScriptEnabled,
      });
      await page.waitForURL(/2\.0\/processes\/1\.1\.2-read\.html/);
      if (javaScriptEnabled) expect(page.url()).toMatch(/#Step_1_1_2$/);
      await close();
    }
  });

  it('lead from a page to the same of the other release, by keyboard, without a script', async () => {
    const { page, close } = await open(`${root}3.0/processes/1.1.5-read-it.html`, {
      javaScriptEnabled: false,
    });
    const summary = page.locator('.releases summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/2\.0\/processes\/1\.1\.2-read\.html$/);
    await close();
  });

  it('say their states', async () => {
    const { page, close } = await open(`${root}3.0/processes/1.1.1-check.html`);
    await expect.poll(() => page.evaluate(STATE)).toBe('"published"');
    await page.locator('.when-published').waitFor();
    await page.locator('.when-superseded').waitFor({ state: 'hidden' });
    await page.locator('.when-published a').click();
    await page.waitForURL(/2\.0\/processes\/1\.1\.1-check\.html$/);
    await expect.poll(() => page.evaluate(STATE)).toBe('"live"');
    await expect.poll(() => page.locator('.notice:visible').count()).toBe(0);
    await close();
  });

  it('show the old and the new drawing side by side, moving together, with the change in sight', async () => {
    const { page, close } = await open(`${root}3.0/processes/1.1.1-check.since.html`);
    const marked = page
      .locator('.sides')
      .last()
      .locator('.side')
      .last()
      .locator('g[role="img"][data-changed]');
    await expect.poll(() => marked.first().isVisible()).toBe(true);
    const papers = page.locator('.sides').last().locator('.paper');
    await page.locator('.sides').last().getByRole('button', { name: 'Larger' }).first().click();
    await papers.first().evaluate((paper) => paper.scrollTo(40, 0));
    await expect.poll(() => papers.last().evaluate(({ scrollLeft }) => scrollLeft)).toBe(40);
    await close();
  });

  it('filter the impacts by state without a script', async () => {
    const { page, close } = await open(`${root}3.0/impacts.html`, { javaScriptEnabled: false });
    await page.locator('#A001').waitFor();
    await page.getByRole('radio', { name: /question open/ }).check();
    await page.locator('#A001').waitFor({ state: 'hidden' });
    await page.getByRole('radio', { name: /answered/ }).check();
    await page.locator('#A001').waitFor();
    await close();
  });

  it.each(['releases.html', '3.0/changes.html', '3.0/processes/1.1.1-check.since.html', '3.0/impacts.html'])(
    'are usable at a width of 360: %s',
    async (path) => {
      const { page, close } = await open(root + path, { viewport: { width: 360, height: 740 } });
      const { scroll, width } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(width);
      await close();
    },
  );

  it.each([
    ['2026-05-31T22:59:00Z', '2.0', '"live"', '"live from 1 June 2026"', '.when-followed', '.when-published'],
    ['2026-05-31T23:00:00Z', '3.0', '"superseded"', '"live"', '.when-superseded', undefined],
  ])(
    'turn on the day of a switch that was set ahead, by the clock of the reader: %s',
    async (now, live, ...shown) => {
      const code = await setAhead();
      expect(code).toBe(0);
      const { page, complaints, close } = await open('about:blank');
      await page.clock.setFixedTime(now);
      for (const at of [root, `${pathToFileURL(site).href}/`]) {
        await page.goto(`${at}index.html`);
        await page.waitForURL(new RegExp(`${live.replace('.', '\\.')}/index\\.html$`));
        await page.goto(`${at}processes/1.1.2-read.html#x`);
        await page.waitForURL(/[23]\.0\/processes\/1\.1\.(2-read|5-read-it)\.html#x$/);
        for (const [index, id] of ['2.0', '3.0'].entries()) {
          await page.goto(`${at}${id}/processes/1.1.1-check.html`);
          await expect.poll(() => page.evaluate(STATE)).toBe(shown[index]);
          const notices = page.locator('.notice:visible');
          const expected = shown[index + 2];
          await expect.poll(() => notices.count()).toBe(expected === undefined ? 0 : 1);
          if (expected !== undefined) await page.locator(expected).waitFor();
        }
        await page.goto(`${at}releases.html`);
        await expect
          .poll(() => page.locator('.release-list .tag').allTextContents())
          .toEqual(live === '2.0' ? ['live from 1 June 2026', 'live'] : ['live', 'superseded']);
      }
      // From a folder a browser complains of fonts, whatever the release.
      const ours = complaints.filter((each) => !/file:|net::ERR_FAILED/.test(each));
      expect(ours).toEqual([]);
      await close();
      await undone();
    },
  );

  it('say without scripts from when on which of them is live', async () => {
    await setAhead();
    const { page, close } = await open(`${root}index.html`, { javaScriptEnabled: false });
    await page.waitForURL(/2\.0\/index\.html$/);
    await page.locator('.when-followed').waitFor();
    await page.goto(`${root}releases.html`);
    expect(await page.locator('.release-list .tag').allTextContents()).toEqual([
      'live from 1 June 2026',
      'live until 1 June 2026',
    ]);
    await close();
    await undone();
  });

  it('change their states without a page being made again, when one goes live', async () => {
    const { code, out } = await bam(
      ...['release', 'go-live', '3.0', '--library', library, '--by', 'A. Modeller', '--site', site],
      ...['--at', '2026-06-01T09:00:00Z', '--reference', 'TABASC paper 3'],
    );
    expect(code, out).toBe(0);
    const { page, close } = await open(`${root}index.html`);
    await page.waitForURL(/3\.0\/index\.html$/);
    await expect.poll(() => page.evaluate(STATE)).toBe('"live"');
    await page.goto(`${root}2.0/processes/1.1.2-read.html`);
    await expect.poll(() => page.evaluate(STATE)).toBe('"superseded"');
    await page.locator('.when-superseded a').click();
    await page.waitForURL(/3\.0\/processes\/1\.1\.5-read-it\.html$/);
    await close();
  });
});
