import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bam, freshFolder, LIBRARY } from '../cli/bam';
import { launchBrowser } from './browser';
import { axeFindings } from './static-site';

const CHECK = 'processes/1.1.1-check-a-meter';

let library: string;
let root: string;
let files: string;
let browser: Browser;
const release = (...args: string[]) => bam('release', ...args, '--library', library);

beforeAll(async () => {
  library = join(freshFolder('all'), 'library');
  files = freshFolder('all');
  const pack = freshFolder('all');
  cpSync(LIBRARY, library, { recursive: true });
  for (const [at, name, ...more] of [
    ['2026-08-03T09:00:00Z', 'create', '--go-live', '2026-11-02'],
    ['2026-08-04T09:00:00Z', 'freeze'],
    ['2026-09-01T09:00:00Z', 'consult'],
  ] as const)
    expect((await release(name, '2.0', '--by', 'A. Modeller', '--at', at, ...more)).code).toBe(0);
  const args = ['--release', '2.0', '--consultation', '--reply-to', 'bam@example.org', '--out', pack];
  const { code, err } = await bam('publish', library, ...args, '--no-documents');
  expect(code, err).toBe(0);
  root = `${pathToFileURL(pack).href}/`;
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A browser profile of its own, at a moment within the consultation. */
async function respondent(options: BrowserContextOptions & { now?: string } = {}) {
  const { now = '2026-09-10T10:00:00Z', ...rest } = options;
  const context = await browser.newContext({ acceptDownloads: true, ...rest });
  const page = await context.newPage();
  await page.clock.install({ time: now });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { context, page, complaints };
}

async function write(page: Page, text: string, kind?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(text);
  if (kind !== undefined) await page.getByRole('radio', { name: kind }).check();
}
async function add(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add comment' }).click();
  await page.locator('dialog').waitFor({ state: 'hidden' });
}
const yours = (page: Page) => page.getByRole('link', { name: /^Your comments/ });

async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = join(files, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe('two respondents with a consultation pack, from a folder', () => {
  let first: BrowserContext;

  it('comment on a step by keyboard alone, on the process and on the release', async () => {
    const { context, page, complaints } = await respondent();
    first = context;
    await page.goto(`${root}${CHECK}.html`);
    await page.locator('svg a[href="#Check"]').focus();
    await page.keyboard.press('Enter');
    const button = page.locator('.details').getByRole('button', { name: /^Comment on/ });
    await expect.poll(() => button.isVisible()).toBe(true);
    await button.focus();
    await page.keyboard.press('Enter');
    // Letters are letters in the form, although the page knows some as keys.
    await page.keyboard.type('Who / which meter?');
    await page.getByLabel('Your name').fill('B. Supplier');
    await page.getByLabel('Organisation').fill('A Supplier');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    await expect.poll(() => button.textContent()).toMatch(/1 comment of yours$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('comment-button');

    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await write(page, '=HYPERLINK("http://x")', 'A question');
    await add(page);
    await page.goto(`${root}index.html`);
    await page.getByRole('button', { name: 'Comment on the release' }).first().click();
    await write(page, 'We agree.', 'I agree');
    await add(page);
    await expect.poll(() => yours(page).innerText()).toContain('3');
    expect(complaints).toEqual([]);
  });

  it('find what they began, change and delete and take back, and save a file', async () => {
    const page = await first.newPage();
    await page.clock.install({ time: '2026-09-11T10:00:00Z' });
    await page.goto(`${root}${CHECK}.html`);
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await page.getByLabel('About', { exact: true }).selectOption({ label: 'Wanted' });
    await write(page, 'Half a sent');
    await page.keyboard.press('Escape');
    await yours(page).click();
    await page.locator('.draft', { hasText: 'Half a sent' }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    const comment = page.getByRole('textbox', { name: 'Comment', exact: true });
    await expect.poll(() => comment.inputValue()).toBe('Half a sent');
    await write(page, 'A whole sentence.');
    await add(page);
    await expect.poll(() => page.locator('.draft').count()).toBe(0);

    await page
      .getByRole('button', { name: /Change the comment on 1\.1\.1 Check a meter: Check the/ })
      .click();
    await write(page, 'Which meter?');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByRole('button', { name: 'Delete the comment on The release as a whole' }).click();
    await expect.poll(() => page.locator('.own-comment').count()).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.own-comment').count()).toBe(4);

    const json = await save(page, 'Save my comments');
    expect(json).toMatch(/response-2\.0-a-supplier-b-supplier\.json$/);
    await save(page, 'Save as a table (CSV)');
    await expect.poll(() => page.locator('.state').innerText()).toContain('all in the file');
    await first.close();
  });

  it('have their files imported once, whatever the form, and answered', async () => {
    const { context, page } = await respondent();
    await page.goto(`${root}${CHECK}.html#Check`);
    await page.locator('.details .comment-button').click();
    await write(page, 'Also from us.');
    await page.getByLabel('Your name').fill('C. Keeper');
    await add(page);
    await yours(page).click();
    await page.getByLabel('Organisation').fill('Networks');
    await save(page, 'Save my comments');
    await context.close();

    expect(readdirSync(files)).toHaveLength(3);
    const at = ['--at', '2026-09-12T09:00:00Z'];
    const imported = await release('import', '2.0', files, ...at);
    expect([imported.code, imported.out, imported.err]).toEqual([
      0,
      '5 comments added from 3 files; 4 known already, 0 older than what is known.\n' +
        'To take this import back: bam release take-back 2.0 2026-09-12T09:00:00Z\n',
      '',
    ]);
    const again = await release('import', '2.0', files, ...at);
    expect(again.out).toContain('0 comments added from 3 files; 9 known already');
    const { out } = await release('comments', '2.0', '--by', 'organisation', '--places');
    expect(out).toContain('5 comments from 2 organisations. 5 new.');
    expect(out).toContain('about 1.1.1 Check a meter: Check the meter\n');
  });

  it('go on in another browser with a file, and send a change that is known as one', async () => {
    const { context, page } = await respondent({ now: '2026-09-20T10:00:00Z' });
    await page.goto(`${root}comments.html`);
    await page.getByText('Another browser, or a fresh start').click();
    await page
      .getByLabel(/Go on with a file/)
      .setInputFiles(join(files, 'response-2.0-a-supplier-b-supplier.json'));
    await expect.poll(() => page.locator('.own-comment').count()).toBe(4);
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('B. Supplier');
    await page.getByRole('button', { name: /Change the comment on The release/ }).click();
    await write(page, 'We agree, mostly.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    const path = await save(page, 'Save my comments');
    await context.close();
    const { out } = await release('import', '2.0', path, '--take-changes');
    expect(out).toMatch(/^0 comments added from 1 file; 3 known already/);
    expect(out).toMatch(/on The release as a whole by B\. Supplier has other words now: taken as a reply/);
  });
});

describe('the pages of a pack', () => {
  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('have nothing for axe to find, %s and %i wide, and fit', async (colorScheme, width) => {
    const { context, page, complaints } = await respondent({ colorScheme, viewport: { width, height: 740 } });
    for (const path of [
      'index.html',
      `${CHECK}.smets1.overlay.html#Check`,
      'impacts.html',
      'comments.html',
    ]) {
      await page.goto(root + path);
      expect(await axeFindings(page), path).toEqual([]);
      const button = page.getByRole('button', { name: /^Comment on/ }).first();
      await button.click();
      await write(page, 'Something');
      expect(await axeFindings(page), `${path} with the form`).toEqual([]);
      const { scroll, inner } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        inner: document.documentElement.clientWidth,
      }));
      expect(scroll, path).toBeLessThanOrEqual(inner);
      await page.keyboard.press('Escape');
    }
    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.draft').count()).toBeGreaterThan(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('say without scripts how to comment', async () => {
    const { context, page } = await respondent({ javaScriptEnabled: false });
    await page.goto(`${root}${CHECK}.html`);
    const words = await page.locator('.comment-here').innerText();
    expect(words).toContain('You can comment by e-mail all the same');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'How to send comments' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Scripts are switched off here');
    await context.close();
  });

  it('print what they wrote, or how to comment, and nothing that only a screen can do', async () => {
    const { context, page, complaints } = await respondent();
    const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    await page.goto(`${root}comments.html`);
    await page.locator('#own-name').waitFor();
    await page.emulateMedia({ media: 'print' });
    // Nothing to say yet: a sheet to take along, with lines for who they are.
    expect(await shown("[aria-labelledby='h-how']")).toBe(1);
    expect(await shown('.who input')).toBe(3);
    expect(await page.locator('#own-name').evaluate((field) => getComputedStyle(field).borderWidth)).toBe(
      '0px 0px 1px',
    );
    expect(await shown('main button')).toBe(0);

    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${root}${CHECK}.html`);
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await page.getByLabel('Your name').fill('B. Supplier');
    await page.getByLabel('Organisation').fill('A Supplier');
    const long = 'Which meter is meant here? '.repeat(40).trim();
    await write(page, long);
    await add(page);
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    // A form that is open would be printed in place of the page.
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await shown('dialog, .comment-button, .comment-here, .said, [data-yours]')).toBe(0);
    expect(await shown('h1, .consultation time, .paper svg')).toBeGreaterThan(3);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');

    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.own-comment .words').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await shown('.own-comment')).toBe(1);
    expect(await page.locator('.own-comment .words').innerText()).toBe(long);
    expect(await page.locator('#own-name').inputValue()).toBe('B. Supplier');
    expect(await shown('#own-name')).toBe(1);
    expect(await shown('button, .save, .elsewhere, [data-yours]')).toBe(0);
    expect(await shown("[aria-labelledby='h-how']")).toBe(0);
    expect(await page.locator('.own-comment').evaluate((each) => getComputedStyle(each).breakInside)).toBe(
      'avoid',
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('say when the consultation has not begun, and when it is over', async () => {
    for (const [now, words] of [
      ['2026-08-31T22:59:00Z', 'It opens on 1 September 2026.'],
      ['2026-08-31T23:01:00Z', '27 more days.'],
      ['2026-09-28T12:00:00Z', 'Today is the last day.'],
      ['2026-09-28T23:01:00Z', 'It closed on 28 September 2026'],
    ]) {
      const { context, page } = await respondent({ now: now! });
      await page.goto(`${root}index.html`);
      await expect.poll(() => page.locator('[data-period]').innerText()).toContain(words);
      await context.close();
    }
  });

  it.each([
    ['keeps nothing', 'SecurityError', 'This browser keeps nothing for this pack.'],
    ['has no room', 'QuotaExceededError', 'This browser has no more room.'],
  ])('warn where the browser %s, and save all the same', async (_, error, warning) => {
    const { context, page } = await respondent();
    await page.addInitScript((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', name);
      };
    }, error);
    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.trouble').innerText()).toContain(warning);
    await page.getByLabel('Your name').fill('D');
    await page.getByRole('button', { name: 'Comment on the release as a whole' }).click();
    await write(page, 'In memory');
    await add(page);
    expect(await axeFindings(page)).toEqual([]);
    const path = await save(page, 'Save my comments');
    expect(readFileSync(path, 'utf8')).toContain('In memory');
    await context.close();
  });

  it('are seen on every page where the browser gives each file a store of its own', async () => {
    const { context, page, complaints } = await respondent();
    await page.addInitScript(storeForEachFile);
    await page.goto(`${root}${CHECK}.html`);
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await write(page, 'Kept for all pages');
    await page.getByLabel('Your name').fill('F. Fox');
    await add(page);
    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.own-comment').count()).toBe(1);
    await expect.poll(() => page.locator('.own-comment').innerText()).toContain('Kept for all pages');
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('F. Fox');
    expect(await page.locator('.trouble').isVisible()).toBe(false);
    // The keeper answers pages of a folder only: on a web server a stranger's page could hold it in a frame.
    expect(
      await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('keeper.html'))),
      'kept by the keeper',
    ).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('find a comment again whose page they left at once, before the keeper heard of it', async () => {
    const { context, page, complaints } = await respondent();
    await page.addInitScript(deafKeeper);
    await page.addInitScript(countAnswers);
    await commentUnheard(page);
    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.own-comment').allInnerTexts()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('find it on its page where files have stores of their own, and then on all', async () => {
    const { context, page, complaints } = await respondent();
    await page.addInitScript(storeForEachFile);
    await page.addInitScript(deafKeeper);
    await page.addInitScript(countAnswers);
    await page.addInitScript(tellOfForms);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await commentUnheard(page);
    // The form says that it is not kept yet by staying open.
    await expect.poll(() => said).toContain('The form waits');
    await page.goto(`${root}comments.html`);
    await keeperFound(page);
    expect(await page.locator('.own-comment').allInnerTexts()).toEqual([]);
    await letHear(page);
    await page.goto(`${root}${CHECK}.html`);
    await expect.poll(() => yours(page).innerText()).toContain('1');
    // Of the keeper's own: which key comes first is the browser's choice.
    await expect.poll(() => page.evaluate(keptByKeeper)).toContain('Gone in a moment');
    await page.goto(`${root}comments.html`);
    await expect.poll(() => page.locator('.own-comment').allInnerTexts()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lose nothing when they go back to a page that the browser kept as it was left', async () => {
    const { context, page } = await respondent();
    await page.addInitScript(storeForEachFile);
    await page.goto(`${root}${CHECK}.html`);
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await page.getByLabel('Your name').fill('B. Back');
    await write(page, 'The first');
    await add(page);
    await page.goto(`${root}comments.html`);
    await page.getByRole('button', { name: 'Comment on the release as a whole' }).click();
    await write(page, 'The second');
    await add(page);
    await page.goBack();
    await expect.poll(() => yours(page).innerText()).toContain('2');
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await write(page, 'The third');
    await add(page);
    await expect.poll(() => yours(page).innerText()).toContain('3');
    await context.close();
  });

  it('are told where the browser keeps the pages apart, before and after writing, and can save on each', async () => {
    const { context, page } = await respondent();
    await page.addInitScript(storeForEachFile);
    await page.addInitScript(() => {
      // As a browser does that lets no file into a frame of another.
      if (window.parent !== window) window.stop();
    });
    await page.goto(`${root}${CHECK}.html`);
    await expect
      .poll(() => page.locator('.trouble').innerText())
      .toContain('keeps the comments of each page apart');
    await page.getByRole('button', { name: 'Comment on this process' }).first().click();
    await write(page, 'Here alone');
    await page.getByLabel('Your name').fill('F. Fox');
    await add(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(readFileSync(await save(page, 'Save my comments'), 'utf8')).toContain('Here alone');
    await context.close();
  });
});

/** Lets the keeper miss what it is to keep for as long as `deaf` is set, as on a machine that is too slow to hear it. */
function deafKeeper(): void {
  if (window.parent === window) return;
  const { addEventListener } = window;
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
    addEventListener.call(window, type, (event: Event) => {
      const told = (event as MessageEvent<{ value?: string } | undefined>).data;
      // Read past the methods, which a test may have changed: all files of a folder share it.
      const isDeaf = localStorage['deaf'] === 'yes';
      if (type !== 'message' || told?.value === undefined || !isDeaf) (listener as EventListener)(event);
    });
}
const deafen = (page: Page) => page.evaluate(() => void (localStorage['deaf'] = 'yes'));
const letHear = (page: Page) => page.evaluate(() => void delete localStorage['deaf']);

/** Adds a comment of which the keeper does not hear. */
async function commentUnheard(page: Page): Promise<void> {
  await page.goto(`${root}${CHECK}.html`);
  await keeperFound(page);
  await deafen(page);
  await page.getByRole('button', { name: 'Comment on this process' }).first().click();
  await page.getByLabel('Your name').fill('H. Haste');
  await write(page, 'Gone in a moment');
  await page.getByRole('button', { name: 'Add comment' }).click();
}

/** Counts what the keeper has told the page. */
function countAnswers(): void {
  if (window.parent !== window) return;
  window.addEventListener('message', () => {
    const { dataset } = document.documentElement;
    dataset['answers'] = String(Number(dataset['answers'] ?? 0) + 1);
  });
}
/** Says when a form waits for what it gave to be kept: a look at the page might come too late for it. */
function tellOfForms(): void {
  new MutationObserver(() => {
    // eslint-disable-next-line no-console -- the test hears it there
    if (document.querySelector('dialog form[inert]')) console.warn('The form waits');
  }).observe(document, { subtree: true, attributeFilter: ['inert'] });
}
/** All values that the keeper has, where each file has a store of its own. */
const keptByKeeper = () =>
  Object.keys(localStorage)
    .filter((key) => key.includes('keeper.html'))
    .map((key) => Reflect.get(localStorage, key) as string)
    .join(' ');

/** It has told that it is there, and what it keeps. */
const keeperFound = (page: Page) => page.locator('html[data-answers="2"]').waitFor();

/** Gives each file of a folder a store of its own, as Firefox does. */
function storeForEachFile(): void {
  const { getItem, setItem, removeItem } = Storage.prototype;
  const own = (key: string) => `${location.pathname} ${key}`;
  Storage.prototype.getItem = function (key) {
    return getItem.call(this, own(key));
  };
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, own(key), value);
  };
  Storage.prototype.removeItem = function (key) {
    removeItem.call(this, own(key));
  };
}
