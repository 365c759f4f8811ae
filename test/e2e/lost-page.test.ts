import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twoReleases } from '../publish/site/releases';
import { launchBrowser } from './browser';
import { axeFindings } from './static-site';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let browser: Browser;
const servers: Server[] = [];

/**
 * Two releases below a folder, on a server that shows a page of theirs in place of any that is missing.
 *
 * @param lost path of that page below the folder
 * @param status some servers say that all is well
 * @returns the folder's address
 */
async function serve(lost: string, status = 404): Promise<string> {
  const { sites, root } = await twoReleases();
  const files = new Map([...sites, ...root({ '2.0': 'superseded', '3.0': 'live' })]);
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname).replace(/^\/+base\/bam\//, '');
    const file = files.get(path);
    response.statusCode = file === undefined ? status : 200;
    const type = file === undefined ? undefined : TYPES[extname(path)];
    response.setHeader('content-type', type ?? 'text/html; charset=utf-8');
    response.end(file ?? files.get(lost));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/bam/`;
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

const DEPTHS = ['nope', 'nope.html?q=1#x', 'processes/nope.html', 'processes/deep/nope.html', 'a/b/c/d/'];

describe('the page for missing addresses, on a site that nobody told where it stands', () => {
  it.each([
    ['of the root', '404.html', ['', '3.0/', '4.0/'], ''],
    ['of a release', '3.0/404.html', ['3.0/'], '3.0/'],
    ['of a release, by a server that says all is well', '3.0/404.html', ['3.0/'], '3.0/'],
  ])('%s finds the start at any depth', async (name, lost, folders, start) => {
    const root = await serve(lost, name.endsWith('well') ? 200 : 404);
    const page = await browser.newPage();
    for (const folder of folders)
      for (const depth of DEPTHS) {
        await page.goto(root + folder + depth);
        const way = page.getByRole('link', { name: /^To the start/ });
        await way.waitFor();
        await page.locator('#words').waitFor({ state: 'hidden' });
        expect(await page.locator('body').innerText()).not.toMatch(/superseded|not live/);
        for (const address of await page
          .locator('#ways a')
          .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))) {
          expect(address.startsWith(root), address).toBe(true);
          const text = await (await fetch(address)).text();
          expect(text, address).not.toContain('Page not found');
        }
        await way.click();
        // The root leads on to the live release.
        await page.waitForURL(`${root}${start || '3.0/'}index.html`);
      }
    await page.close();
  });

  it('says without a script what to do, and looks like a page', async () => {
    const root = await serve('3.0/404.html');
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${root}3.0/processes/deep/nope.html`);
    expect(await page.locator('#words').innerText()).toContain('/3.0/');
    expect(await page.locator('#ways').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(26, 29, 34)',
    );
    await context.close();
  });

  it('keeps its words where there is no site above the address, and stays on its own host', async () => {
    const root = await serve('404.html');
    const { origin } = new URL(root);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}//elsewhere.example/x/nope.html`);
    await expect.poll(() => asked.includes(`${origin}/3.0/assets/icon.svg`)).toBe(true);
    expect(await page.locator('#words').isVisible()).toBe(true);
    expect(asked.filter((address) => !address.startsWith(origin))).toEqual([]);
    await page.close();
  });

  it('has nothing for axe to find, before and after it found the way', async () => {
    const root = await serve('404.html');
    for (const address of [`${root}3.0/nope`, new URL('/nope', root).href]) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    }
  });
});
