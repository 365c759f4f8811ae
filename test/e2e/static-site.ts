import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What axe finds on a page, a line for each rule that is broken. */
export async function axeFindings(page: Page): Promise<string[]> {
  // By evaluation and not by a script element: the policy of the page must stay in force.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes.length}× ${nodes[0]?.html.slice(0, 160)}`);
  });
}

export const htmlFiles = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

/** A site under a path of its own, as any web server would hand it out. */
export async function serveSite(at: string): Promise<{ server: Server; root: string }> {
  const server = createServer(({ url = '' }, response) => {
    const path = join(at, decodeURIComponent(new URL(url, 'http://x').pathname).replace('/deep/path/', ''));
    try {
      if (!statSync(path).isFile()) throw new Error('no file');
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(path));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/deep/path/` };
}
