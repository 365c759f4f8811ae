import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export interface Profile {
  /** Opens the browser on this profile; what it stored before is still there. */
  open(): Promise<BrowserContext>;
  remove(): void;
}

/** A fresh browser profile on disk, so that a test can kill the browser and open it again. */
export function freshProfile(viewport = { width: 1440, height: 900 }): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'bam-e2e-'));
  return {
    open: () =>
      chromium.launchPersistentContext(folder, {
        executablePath: chromiumPath(),
        args: chromiumArgs,
        headless: true,
        viewport,
        acceptDownloads: true,
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
