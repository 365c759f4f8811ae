import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';
import { seedLibrary } from './scripts/seed.mjs';
import { siteViewer } from './scripts/viewer.mjs';

/**
 * The shipped page runs its own scripts only and asks no other host for anything, whatever an imported file holds. bpmn-js
 * sets styles on elements; the schema validator is WebAssembly. In development Vite itself needs more than this.
 */
const contentSecurity: Plugin = {
  name: 'content-security',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: [
          "default-src 'self'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self' data: blob:",
          "worker-src 'self' blob:",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; '),
      },
    },
  ],
};

/** Where packages are met: a worker's would be found only when it starts, and Vite would reload the page under its user. */
const ENTRIES = ['src/app/main.tsx', 'src/app/work/ModelWorker.ts', 'src/app/publish/PublishWorker.ts'];

/** Polls end when they succeed; on a busy machine a second is not enough to tell a failure by. No test is tried twice: that hides faults. */
const PATIENCE_MS = 60_000;

export default defineConfig({
  base: './',
  optimizeDeps: { entries: ENTRIES },
  plugins: [react(), contentSecurity, siteViewer(), seedLibrary()],
  worker: { format: 'es', plugins: () => [siteViewer()] },
  build: { target: 'es2022', chunkSizeWarningLimit: 2500 },
  server: { port: 5173, strictPort: false },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/e2e/**'],
          setupFiles: ['test/seed.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: PATIENCE_MS } },
        },
      },
      {
        extends: true,
        // Those of the tests, too, are found before the first test.
        optimizeDeps: { entries: [...ENTRIES, 'test/**/*.browser.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          setupFiles: ['test/seed.ts', 'test/app/setup.browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/server.ts'],
          expect: { poll: { timeout: PATIENCE_MS } },
          // axe over every page of a site takes a minute on a quiet machine and more on a busy one.
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
