import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { freshProfile, tick, type Profile } from './browser';

/** The modeller's browser, and those of two respondents. */
let profiles: Profile[];
let contexts: BrowserContext[];
let folder: string;
let violations: string[];

beforeEach(() => {
  [profiles, contexts, violations] = [[], [], []];
  folder = mkdtempSync(join(tmpdir(), 'bam-story-'));
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  for (const profile of profiles) profile.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of its own, at a fixed time. */
async function someone(time: string): Promise<{ page: Page; setTime: (time: string) => Promise<void> }> {
  const profile = freshProfile();
  profiles.push(profile);
  const context = await profile.open();
  contexts.push(context);
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await context.clock.setFixedTime(time);
  return { page: await context.newPage(), setTime: (next) => context.clock.setFixedTime(next) };
}

/** What the step is called once the comment on it is answered. */
const CHANGED_NAME = 'Report Install No SM WAN, and keep the hub for 30 days';

/** Takes a step through its dialog; what is missing keeps its button from being pressed, and then this fails. */
async function take(page: Page, title: string, fields: Record<string, string> = {}) {
  await page.getByRole('button', { name: `${title}…`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${title}: release 4.0` });
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: title, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const present = (page: Page) =>
  page.getByRole('list', { name: 'The way of the release' }).locator('[aria-current=step]').innerText();

/** Presses a button that hands out a file, and gives its path under its own name. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 240_000 }), press()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

function unpacked(zip: string): { root: string; files: string[] } {
  const root = zip.replace(/\.zip$/, '');
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return { root, files: files.map(([path]) => path) };
}

/** Reads the pack, comments on something, and saves the response file. */
async function respond(pack: string, who: string, at: string, anchor: string, text: string): Promise<string> {
  const { page } = await someone('2027-01-20T10:00:00Z');
  await page.goto(pathToFileURL(join(pack, at)).href);
  await page.locator(`.comment-button[data-anchor="${anchor}"]`).first().click();
  await page.getByRole('textbox', { name: 'Comment' }).fill(text);
  await page.getByLabel('Your name').fill(who);
  await page.getByLabel('Organisation').fill(`${who} & Co`);
  await page.getByRole('button', { name: 'Add comment' }).click();
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await page.goto(pathToFileURL(join(pack, 'comments.html')).href);
  return downloaded(page, () => page.getByRole('button', { name: 'Save my comments' }).click());
}

/** Opens a tab of the release; other links on the page may have its name, too. */
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Release' }).getByRole('link', { name }).click();

it('takes a release from its draft through consultation and update to live and back, with two respondents', async () => {
  const modeller = await someone('2027-01-11T09:00:00Z');
  const { page } = modeller;
  await page.goto(`${inject('baseUrl')}#/releases`);
  await page.getByText(/^Live today/).waitFor();
  await expect.poll(() => page.getByText(/^Live today/).innerText()).toContain('2.0');

  // Draft, internal review, consultation.
  await page.getByRole('button', { name: 'New release…' }).click();
  await page.getByLabel('Goes live on').fill('2027-03-04');
  await page.getByLabel('Who creates it').fill('Ada Modeller');
  await page.getByRole('button', { name: 'Create the release' }).click();
  await page.getByRole('heading', { name: 'Business Architecture Model 4.0' }).waitFor();
  await take(page, 'Start the internal review');
  await take(page, 'Open the consultation', { Reference: 'TABASC 90/1' });
  await expect.poll(() => present(page)).toMatch(/in consultation\s+11 Jan 2027 to 5 Feb 2027/);

  // The pack goes out; two people comment, each in a browser of their own.
  await tab(page, 'Editions');
  await page.getByRole('button', { name: 'Consultation pack or website…' }).click();
  const zip = await downloaded(page, () => page.getByRole('button', { name: 'Make the pack' }).click());
  const { root: pack, files } = unpacked(zip);
  const processPage = 'processes/7.2.2-install-and-leave.html';
  expect(files).toContain(processPage);
  const first = await respond(pack, 'Rita Reader', processPage, '', 'Who tells the consumer?');
  const second = await respond(pack, 'Sam Supplier', processPage, 'B14', 'Say how long the hub is kept.');
  expect(new Set([first, second]).size).toBe(2);

  // Both files are imported and answered.
  await tab(page, 'Comments');
  await page.getByLabel('Response files').setInputFiles([first, second]);
  await page.getByRole('button', { name: 'Import 2 comments' }).click();
  await page.getByText('Who tells the consumer?').first().waitFor();
  await modeller.setTime('2027-02-08T09:00:00Z');
  await tab(page, 'Overview');
  const guards = page.getByRole('list', { name: 'Check list: Approve' });
  await guards.getByText('2 comments without an answer.').waitFor();
  await guards.getByRole('link', { name: 'Who tells the consumer?' }).click();
  const answers = page.getByRole('region', { name: 'Answer the ticked comments' });
  await tick(page.getByRole('checkbox', { name: /Tick the comment of Rita Reader/ }));
  await answers.getByRole('button', { name: 'Reject' }).click();
  await answers.getByLabel('Reason').fill('The supplier does, by its own process.');
  await answers.getByRole('button', { name: 'Reject' }).click();

  // Sam's comment is accepted; the step is changed, saved, and that revision is what did it.
  await page.getByRole('button', { name: /Say how long the hub is kept/ }).click();
  const aside = page.getByRole('complementary', { name: 'Comment' });
  await aside.getByRole('button', { name: 'Accept' }).click();
  await aside.getByRole('button', { name: 'Accept' }).click();
  await aside.getByText('Accepted', { exact: true }).waitFor();
  await aside.getByRole('link', { name: 'Go to the step' }).click();
  await page.locator('[data-element-id="B14"]').first().waitFor();
  await page.getByRole('radio', { name: 'Baseline' }).click();
  await page.getByRole('tab', { name: 'Properties' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(CHANGED_NAME);
  await page.getByRole('button', { name: 'Save revision' }).click();
  const saving = page.getByRole('dialog');
  await saving.getByLabel('What changed').fill('How long the hub is kept');
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await saving.waitFor({ state: 'hidden' });
  await page.goto(`${inject('baseUrl')}#/releases/4.0/comments?answered=no`);
  await tick(page.getByRole('checkbox', { name: /Tick the comment of Sam Supplier/ }));
  await answers.getByRole('button', { name: 'Done' }).click();
  await answers.getByRole('button', { name: /The newest revision of each/ }).waitFor();
  await answers.getByRole('button', { name: 'Mark as done' }).click();
  await answers.waitFor({ state: 'hidden' });
  await page.goto(`${inject('baseUrl')}#/releases/4.0/comments`);
  await page.getByRole('button', { name: /Say how long the hub is kept/ }).click();
  await aside.getByText(/^By revision of .*: How long the hub is kept$/).waitFor();

  // What the comments changed is frozen as a second edition: approving the first is refused until then.
  await tab(page, 'Overview');
  await take(page, 'Freeze a revised edition', { 'What this edition is': 'Updated after the consultation' });
  await tab(page, 'Editions');
  const editions = page.locator('section.edition');
  await expect.poll(() => editions.count()).toBe(2);
  await expect.poll(() => editions.first().innerText()).toMatch(/Since edition 1\s+1 changed/);
  const changedFile = await downloaded(page, () =>
    editions.first().getByRole('button', { name: 'Download processes/7.2.2-install-and-leave.bpmn' }).click(),
  );
  expect(readFileSync(changedFile, 'utf8')).toContain(CHANGED_NAME);

  // Approved, published beside the live one, live on its day, and back.
  await tab(page, 'Overview');
  await take(page, 'Approve', { 'Reference of the decision': 'TABASC 92/3' });
  await take(page, 'Publish beside the live release');
  await take(page, 'Go live', { 'Reference of the decision': 'TABASC 93/1' });
  await expect.poll(() => present(page)).toMatch(/^published/);
  await modeller.setTime('2027-03-04T00:05:00Z');
  await page.reload();
  await page.getByText(/since 4 Mar 2027/).waitFor();
  const record = page.getByRole('region', { name: 'Record' });
  await expect.poll(() => record.getByRole('row', { name: /Approved\s*edition 2/ }).count()).toBe(1);
  await page.goto(`${inject('baseUrl')}#/releases`);
  await expect.poll(() => page.getByText(/^Live today/).innerText()).toContain('4.0');
  await expect.poll(() => page.getByRole('row', { name: /^2\.0/ }).innerText()).toContain('superseded');

  await page.getByRole('link', { name: '4.0', exact: true }).click();
  await take(page, 'Undo going live', { Reason: 'A fault was found' });
  await expect.poll(() => present(page)).toMatch(/^published/);
  await page.goto(`${inject('baseUrl')}#/releases`);
  await expect.poll(() => page.getByText(/^Live today/).innerText()).toContain('2.0');
  expect(violations).toEqual([]);
});
