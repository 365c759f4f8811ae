import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bam, freshFolder, MODELS } from '../cli/bam';
import { launchBrowser } from './browser';
import { axeFindings, htmlFiles, serveSite } from './static-site';

const INSTALL = 'processes/7.2.2-install-and-leave';
const HUB = 'processes/7.6.1-replace-communications-hub';

let folder: string;
let server: Server;
let root: string;
let browser: Browser;

beforeAll(async () => {
  folder = freshFolder('all');
  const { code, err } = await bam('publish', MODELS, '--draft', '--out', folder, '--no-documents');
  expect(code, err).toBe(0);
  ({ server, root } = await serveSite(folder));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A page, with what it asked of others and what its policy refused. */
async function open(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith('file:') && !url.startsWith('data:')) strangers.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, strangers, complaints, close: () => context.close() };
}

/** How the sheets of a printed page lie. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'across' : 'upright',
  );
}

describe('the published site', () => {
  it('has nothing for axe to find on any page, and breaks no rule of its policy', async () => {
    const pages = htmlFiles(folder);
    expect(pages.length).toBeGreaterThan(15);
    const found: string[] = [];
    const waiting = [...pages];
    const worker = async () => {
      const { page, strangers, complaints, close } = await open('about:blank', { bypassCSP: false });
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        await page.goto(root + path);
        found.push(...(await axeFindings(page)).map((each) => `${path}: ${each}`));
      }
      expect(strangers).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    };
    await Promise.all([worker(), worker()]);
    expect(found).toEqual([]);
  });

  it('works from a folder, without a server', async () => {
    const { page, complaints, close } = await open(`${pathToFileURL(join(folder, `${HUB}.html`)).href}#B13`);
    await page.locator('.details h3', { hasText: 'Restore the HAN Device Log' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.fonts.check('12px Arimo'))).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('8.12.1');
    await page
      .getByRole('link', { name: /8\.12\.1 Restore HAN Device Log/ })
      .first()
      .click();
    await page.waitForURL(/service-requests\.html#srv-8\.12\.1$/);
    // Chromium refuses to fetch a font early from a folder, says so, and loads it by the style sheet all the same.
    const others = complaints.filter(
      (text) => !/^Access to font|^Failed to load resource: net::ERR_FAILED$/.test(text),
    );
    expect(others).toEqual([]);
    await close();
  });

  it('can be read with scripts switched off', async () => {
    const { page, close } = await open(`${root}${HUB}.smets1.overlay.html`, { javaScriptEnabled: false });
    expect(await page.locator('.paper svg').first().isVisible()).toBe(true);
    expect(await page.locator('.search').isVisible()).toBe(false);
    expect(await page.locator('.tools').first().isVisible()).toBe(false);
    await page.locator('svg a[href="#B13"]').click();
    await page.waitForURL(/#B13$/);
    // What comes into sight is laid out a moment later.
    await expect.poll(() => page.locator('#B13').innerText()).toContain('Restore the HAN Device Log');
    await page.getByRole('link', { name: 'SMETS1', exact: true }).first().click();
    await page.waitForURL(/hub\.smets1\.html$/);
    await close();
  });

  it('says that a choice leaves no impact, and how all come back, with scripts switched off too', async () => {
    const { page, close } = await open(`${root}impacts.html`, { javaScriptEnabled: false });
    expect(await page.locator('.nothing').first().isVisible()).toBe(false);
    await page.getByRole('radio', { name: /^0 open/ }).check();
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toMatch(/^No impact has the state “open”\. Choose “all/);
    await page.locator('table.impacts').waitFor({ state: 'hidden' });
    await page.getByRole('radio', { name: /^all/ }).check();
    await page.locator('table.impacts').waitFor();
    await page.locator('.nothing').first().waitFor({ state: 'hidden' });
    await close();
  });

  it('prints a wide diagram on a sheet across, the rest upright', async () => {
    const { page, close } = await open(`${root}${INSTALL}.html`);
    const wide = await sheetsOf(page);
    expect(wide[0]).toBe('across');
    expect(new Set(wide.slice(1))).toEqual(new Set(['upright']));
    await page.goto(`${root}processes/7.3-manage-payment.html`);
    expect(new Set(await sheetsOf(page))).toEqual(new Set(['upright']));
    await close();
  });

  it.each([true, false])(
    'prints what is too large for a page in parts that can be read, scripts: %s; a screen has none of them',
    async (javaScriptEnabled) => {
      const { page, complaints, close } = await open(`${root}${INSTALL}.smets1.overlay.html`, {
        javaScriptEnabled,
        colorScheme: 'dark',
      });
      const parts = page.locator('.part svg.bam-svg');
      expect(await parts.filter({ visible: true }).count()).toBe(0);
      const [whole, ...others] = await sheetsOf(page);
      expect(whole).toBe('across');
      // Printing is over, and so are its parts.
      if (javaScriptEnabled) await expect.poll(() => parts.count()).toBe(0);
      // What the sheets were made from, held still.
      await page.emulateMedia({ media: 'print' });
      if (javaScriptEnabled) await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await expect.poll(() => parts.filter({ visible: true }).count()).toBeGreaterThan(3);
      // Each has a sheet of its own, and the words follow.
      expect(others.length).toBeGreaterThan(await parts.count());
      const text = await parts.evaluateAll((all) =>
        all.map((svg) => {
          const { width } = svg.getBoundingClientRect();
          const points = width * 0.75;
          return (points / (svg as SVGSVGElement).viewBox.baseVal.width) * 12;
        }),
      );
      expect(Math.min(...text)).toBeGreaterThanOrEqual(5.48);
      const windows = await page
        .locator('.part use:first-child')
        .evaluateAll((all) => all.map((use) => (use as SVGUseElement).getBBox().width));
      expect(Math.min(...windows)).toBeGreaterThan(4000);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('lets each step be reached and read by keyboard alone', async () => {
    const { page, close } = await open(`${root}${HUB}.html`);
    const steps = await page.locator('.steps > li').evaluateAll((items) => items.map(({ id }) => id));
    const reached = new Set<string>();
    for (let i = 0; i < 400 && reached.size < steps.length; i += 1) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest('svg') ? decodeURIComponent(at.getAttribute('href')?.slice(1) ?? '') : '';
      });
      if (!id || reached.has(id)) continue;
      reached.add(id);
      if (reached.size % 10 !== 1) continue;
      await page.keyboard.press('Enter');
      const own = (await page.locator(`#${id} h3`).textContent())!;
      await expect.poll(() => page.locator('.details').textContent()).toContain(own);
    }
    expect([...reached].toSorted()).toEqual(steps.toSorted());
    await close();
  });

  it.each([
    ['SRV 8.14.2', /^8\.14\.2 /],
    ['install and leve', /^7\.2\.2 Install and Leave/],
    ['prepaymnt', /^7\.3\.2 Prepayment/],
  ])('finds what is typed, and Enter leads there: %s', async (typed, expected) => {
    const { page, complaints, close } = await open(`${root}index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await page.locator('.hits a').first().filter({ hasText: expected }).waitFor();
    await expect.poll(() => page.locator('.search [role="status"]').innerText()).toMatch(/^\d+ found/);
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('.hits a:focus');
    await focused.waitFor();
    const target = await focused.evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads on when the index is here, for whom Enter came before it', async () => {
    const { page, close } = await open(`${root}index.html`);
    let letThrough = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/search-index.js', async (route) => {
      await gate;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('install and leave');
    await page.keyboard.press('Enter');
    letThrough();
    await page.waitForURL(/7\.2\.2-install-and-leave\.html/);
    await close();
  });

  it('says where only some of the words are found, or none', async () => {
    const { page, close } = await open(`${root}index.html`);
    await page.getByRole('searchbox').fill('comissioning hub');
    await page.locator('.hits a').first().waitFor();
    await expect.poll(() => page.locator('.hits li').first().innerText()).toContain('these have some');
    await expect.poll(() => page.locator('.hits').innerText()).toMatch(/commission/i);
    await page.getByRole('searchbox').fill('zebra');
    await expect.poll(() => page.locator('.hits').innerText()).toBe('Nothing found for “zebra”.');
    await close();
  });

  it.each([
    ['wide', 1440, 900],
    ['narrow', 360, 740],
  ])(
    'keeps the chosen step in the clear of its details, with a ring around it: %s',
    async (_, width, height) => {
      const { page, close } = await open(`${root}processes/7.2.2-install-and-leave.smets1.overlay.html`, {
        viewport: { width, height },
      });
      const step = page.locator('.paper a', { hasText: 'Report Install No SM WAN' }).first();
      await step.dispatchEvent('click');
      await page.locator('.details h3').waitFor();
      const isClear = () =>
        page.evaluate(() => {
          const ring = document.querySelector('.paper rect.ring')?.getBoundingClientRect();
          const panel = document.querySelector('.details')!.getBoundingClientRect();
          if (!ring) return 'no ring';
          if (ring.top < 0 || ring.bottom > innerHeight || ring.left < 0 || ring.right > innerWidth)
            return 'out of sight';
          return ring.right <= panel.left || ring.bottom <= panel.top ? 'clear' : 'covered';
        });
      await expect.poll(isClear).toBe('clear');
      await close();
    },
  );

  it('keeps the step when the view is switched, and side by side', async () => {
    const { page, close } = await open(`${root}${HUB}.smets1.overlay.html#B13`);
    const views = page.getByRole('navigation', { name: 'Views of this process' });
    await views.getByRole('link', { name: 'SMETS2+' }).click();
    await page.waitForURL(/hub\.html#B13$/);
    await page.locator('.details h3', { hasText: 'Restore the HAN Device Log' }).waitFor();
    await views.getByRole('link', { name: 'Side by side' }).click();
    await page.waitForURL(/compare\.html#B13$/);
    await expect.poll(() => page.locator('.paper rect.ring').count()).toBeGreaterThan(0);
    await page.goto(`${root}${HUB}.html#h-steps`);
    await views.getByRole('link', { name: 'SMETS1', exact: true }).click();
    await page.waitForURL(/smets1\.html$/);
    await close();
  });

  it('shows a step that both have at the same height, side by side, and leads a keyboard past each drawing', async () => {
    const { page, close } = await open(`${root}${HUB}.smets1.compare.html`);
    const tops = await page.evaluate(() => {
      const [left, right] = [...document.querySelectorAll('.side')].map(
        (side) =>
          new Map(
            [...side.querySelectorAll('g[role="img"][data-element-id]')].map((each) => [
              each.getAttribute('data-element-id'),
              each.getBoundingClientRect().top,
            ]),
          ),
      );
      return [...left!].flatMap(([id, top]) => (right!.has(id) ? [[top, right!.get(id)!]] : []));
    });
    expect(tops.length).toBeGreaterThan(5);
    const off = tops.filter(([a, b]) => Math.abs(a! - b!) > 1);
    expect(off.length).toBeLessThan(tops.length / 10);
    const skip = page.locator('.diagram a.skip').first();
    await skip.focus();
    await page.keyboard.press('Enter');
    // Where the focus goes on from is settled with the address.
    const end = await skip.evaluate((link) => (link as HTMLAnchorElement).hash);
    await page.waitForURL((address) => address.hash === end);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.side')?.getAttribute('aria-label')))
      .toBe('SMETS1');
    await close();
  });

  it('shows each row of a wide table as a card at a width of 360, with its columns', async () => {
    const { page, close } = await open(`${root}service-requests.html`, {
      viewport: { width: 360, height: 740 },
    });
    const row = page.locator('tr[id="srv-8.12.1"]');
    const box = (await row.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    const label = await row
      .locator('td')
      .nth(3)
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toBe('"SMETS1"');
    expect(await page.getByRole('group', { name: 'Service requests' }).count()).toBe(1);
    for (const link of await page.locator('.top nav a').all())
      expect((await link.boundingBox())!.x).toBeLessThan(300);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it('moves both drawings together, side by side', async () => {
    const { page, close } = await open(`${root}${HUB}.smets1.compare.html`);
    const papers = page.locator('.paper');
    await page.getByRole('button', { name: 'Larger' }).first().click();
    await papers.first().evaluate((paper) => paper.scrollTo(300, 40));
    await expect.poll(() => papers.nth(1).evaluate(({ scrollLeft }) => scrollLeft)).toBe(300);
    const widths = await page
      .locator('.paper svg')
      .evaluateAll((drawings) =>
        drawings.map(
          (each) => each.getBoundingClientRect().height / Number(each.getAttribute('viewBox')!.split(' ')[3]),
        ),
      );
    expect(widths[1]).toBeCloseTo(widths[0]!, 2);
    await close();
  });

  it.each([
    'index.html',
    `${HUB}.html`,
    `${HUB}.smets1.compare.html`,
    'service-requests.html',
    'glossary.html',
  ])('is usable at a width of 360: %s', async (path) => {
    const { page, close } = await open(root + path, { viewport: { width: 360, height: 740 } });
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
    await close();
  });

  it('follows a called process and the way back', async () => {
    const { page, close } = await open(`${root}${HUB}.html`);
    const call = page.locator('.steps a.call').first();
    if ((await call.count()) === 0) {
      // The library holds none of the called processes; then the page must say so in words.
      expect(await page.locator('.steps').innerText()).toContain('a process that is not in this library');
    } else {
      await call.click();
      await page
        .getByRole('link', { name: /7\.6\.1 Replace Communications Hub/ })
        .first()
        .click();
      await page.waitForURL((address) => address.href.includes(HUB));
    }
    await close();
  });
});
