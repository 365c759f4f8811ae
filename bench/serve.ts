import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A server on this machine that counts what it hands out. */
export interface Server {
  /** With a slash at its end. */
  root: string;
  startCounting(): void;
  /** Bytes handed out since, as they are and as gzip would send them. */
  counted(): { raw: number; packed: number };
  close(): void;
}

/** Serves a folder, and pages that stand beside its files. Nothing is compressed on its way, and nothing may be cached. */
export async function serve(folder: string, beside: ReadonlyMap<string, string>): Promise<Server> {
  let given: Uint8Array[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    try {
      const own = beside.get(path);
      const bytes = own === undefined ? readFileSync(join(folder, path)) : Buffer.from(own);
      given.push(bytes);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    startCounting: () => (given = []),
    counted: () => ({
      raw: given.reduce((sum, { length }) => sum + length, 0),
      packed: given.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
    }),
    close: () => server.close(),
  };
}
