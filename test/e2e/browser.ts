import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator } from 'playwright';
import { expect } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

/** How long an action waits for what it needs: it ends when it succeeds, so this costs only what fails. */
const PATIENCE_MS = 120_000;

/** `BAM_SLOW=8 npx vitest run --project e2e` gives every page an eighth of the processor, to find what only a quick one passes. */
const SLOW = Number(process.env['BAM_SLOW'] ?? 1);

export interface Profile {
  /** Opens the browser on this profile; what it stored before is still there. */
  open(): Promise<BrowserContext>;
  remove(): void;
}

/** A fresh browser profile on disk, so that a test can kill the browser and open it again. */
export function freshProfile(viewport = { width: 1440, height: 900 }): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'bam-e2e-'));
  return {
    open: async () =>
      patient(
        await chromium.launchPersistentContext(folder, {
          executablePath: chromiumPath(),
          args: chromiumArgs,
          headless: true,
          viewport,
          acceptDownloads: true,
        }),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A browser that keeps nothing. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  browser.on('context', patient);
  return browser;
}

/** Ticks a radio button or checkbox of the app, whose own input lies hidden in its label. */
export async function tick(box: Locator): Promise<void> {
  await box.locator('xpath=ancestor::label').click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS);
  if (SLOW > 1)
    context.on('page', (page) => {
      void context
        .newCDPSession(page)
        .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: SLOW }))
        .catch(() => undefined); // a page that is closed already
    });
  return context;
}
