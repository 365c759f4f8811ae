import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { bar, median, ms, table } from './figures';
import { inChild, withFolder } from './in-child';
import { writeLibrary } from './library';
import { serve, type Server } from './serve';

const REPEATS = new Map([
  [100, 12],
  [1_000, 8],
  [3_000, 4],
]);
const STEM = '7.1.1-generated';
const PAGES = {
  published: `processes/${STEM}.html`,
  viewer: 'bench-viewer.html',
  bare: 'bench-bare.html',
  empty: 'bench-empty.html',
};
type Kind = keyof typeof PAGES;
const KINDS = Object.keys(PAGES) as Kind[];

/** Until the diagram shows: a page of the site, a page where bpmn-js's Viewer imports the same file, and the drawing alone. */
export async function publishedPage(): Promise<string> {
  const browser = await chromium.launch({ executablePath: chromiumPath()!, args: chromiumArgs });
  const shown = new Map<number, Record<Kind, Shown>>();
  try {
    for (const [size, rounds] of REPEATS) shown.set(size, await measureSize(browser, size, rounds));
  } finally {
    await browser.close();
  }
  const sizes = [...shown.keys()];
  const times = (kind: Kind) => sizes.map((size) => ms(shown.get(size)![kind].time));
  const loaded = (kind: Kind) => sizes.map((size) => ms(shown.get(size)![kind].loaded));
  const weight = (kind: Kind, of: 'raw' | 'packed') =>
    sizes.map((size) => (shown.get(size)![kind][of] / 1000).toFixed(0));
  const ofViewer = (size: number) => shown.get(size)!.published.time / shown.get(size)!.viewer.time;
  const ofBare = (size: number) => shown.get(size)!.published.time / shown.get(size)!.bare.time;
  const worst = (ratio: (size: number) => number) => Math.max(...sizes.map(ratio));
  return [
    `A page until its diagram shows: median ms by flow nodes, nothing cached. Rounds: ${[...REPEATS.values()].join(', ')}.`,
    table([
      ['', ...sizes.map(String)],
      ['published page', ...times('published')],
      ["bpmn-js's Viewer", ...times('viewer')],
      ['the drawing alone', ...times('bare')],
      ['an empty page', ...times('empty')],
      ['published / Viewer', ...sizes.map((size) => ofViewer(size).toFixed(2))],
      ['published / alone', ...sizes.map((size) => ofBare(size).toFixed(2))],
      ['published page, all of it loaded', ...loaded('published')],
      ["bpmn-js's Viewer, all of it loaded", ...loaded('viewer')],
      ['the drawing alone, all of it loaded', ...loaded('bare')],
      ['kB of the published page, all its files', ...weight('published', 'raw')],
      ['the same, compressed', ...weight('published', 'packed')],
      ["kB of the Viewer's page, all its files", ...weight('viewer', 'raw')],
      ['the same, compressed', ...weight('viewer', 'packed')],
    ]),
    bar("a third of the Viewer's time", worst(ofViewer) <= 1 / 3, `${worst(ofViewer).toFixed(2)} at worst`),
    bar('1.5 times the drawing alone', worst(ofBare) <= 1.5, `${worst(ofBare).toFixed(2)} at worst`),
  ].join('\n');
}

/** Times from the start of the navigation, ms. */
interface Times {
  /** To the first frame after the one that paints the whole diagram. */
  time: number;
  /** To the second frame after it was there and everything had loaded. */
  loaded: number;
}

interface Shown extends Times {
  raw: number;
  packed: number;
}

const measureSize = (browser: Browser, size: number, rounds: number) =>
  withFolder(async (folder) => {
    const library = join(folder, 'library');
    const site = join(folder, 'site');
    await writeLibrary(library, 1, size);
    await inChild('publish', library, '--out', site, '--no-documents');
    const server = await serve(site, otherPages(site));
    try {
      const runs = { published: [], viewer: [], bare: [], empty: [] } as Record<Kind, Times[]>;
      const weights = {} as Record<Kind, { raw: number; packed: number }>;
      // The first round is thrown away: it pays for starting the browser's processes.
      for (let round = -1; round < rounds; round++)
        for (const kind of inTurn(round + 1)) {
          server.startCounting();
          const times = await open(browser, server, PAGES[kind]);
          weights[kind] = server.counted();
          if (round >= 0) runs[kind].push(times);
        }
      const of = (kind: Kind): Shown => ({
        time: median(runs[kind].map(({ time }) => time)),
        loaded: median(runs[kind].map(({ loaded }) => loaded)),
        ...weights[kind],
      });
      return { published: of('published'), viewer: of('viewer'), bare: of('bare'), empty: of('empty') };
    } finally {
      server.close();
    }
  });

/** Each round begins with another page, so that none always follows the heaviest. */
const inTurn = (round: number): Kind[] => KINDS.map((_, index) => KINDS[(round + index) % KINDS.length]!);

/** The pages that the site is measured against: the Viewer on the page's own file, and the page's own drawing. */
function otherPages(site: string): Map<string, string> {
  const page = readFileSync(join(site, PAGES.published), 'utf8');
  const drawing = /<svg[\s\S]*<\/svg>/.exec(page.slice(page.indexOf('class="paper ')))![0];
  const svg = drawing.slice(0, drawing.indexOf('</svg>') + '</svg>'.length);
  if (!svg.includes('<path')) throw new Error('The drawing was not found in the page.');
  const style = readFileSync(join(site, 'assets/site.css'), 'utf8').split('/* The drawings */')[1]!;
  const viewer = readFileSync('node_modules/bpmn-js/dist/bpmn-viewer.production.min.js', 'utf8');
  return new Map([
    [PAGES.bare, `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`],
    [PAGES.empty, '<!doctype html><meta charset="utf-8"><p id="empty">Nothing.</p>'],
    ['bpmn-viewer.js', viewer],
    [
      PAGES.viewer,
      `<!doctype html><meta charset="utf-8"><div id="canvas" style="height: 800px"></div><script src="bpmn-viewer.js"></script><script>
      window.diagramIsIn = (async () => {
        const file = await fetch('downloads/${STEM}/${STEM}.baseline.plain.bpmn');
        await new BpmnJS({ container: '#canvas' }).importXML(await file.text());
      })();</script>`,
    ],
  ]);
}

/**
 * As a text: what bundles this file would put helpers into a function that the page does not have. The diagram is there when the
 * Viewer says so, or when the parser has come past the drawing. That is seen at the start of a frame, which then paints it; what
 * the Viewer drew is painted by the frame after its word.
 */
const WATCH = `
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const loading = new Promise((resolve) => addEventListener('load', resolve));
  const isThere = () => {
    const drawing = document.querySelector('figure.diagram') ?? document.querySelector('body > svg, #empty');
    return drawing && (drawing.nextElementSibling || document.readyState !== 'loading');
  };
  const appearing = (async () => {
    do await frame();
    while (!globalThis.diagramIsIn && !isThere());
    if (globalThis.diagramIsIn) {
      await globalThis.diagramIsIn;
      await frame();
    }
    await frame();
    const drawn = document.querySelectorAll('svg path').length;
    if (drawn < 100 && !document.querySelector('#empty')) throw new Error('There is no diagram.');
    return performance.now();
  })();
  globalThis.shownAt = (async () => {
    const time = await appearing;
    await loading;
    await frame();
    await frame();
    return { time, loaded: performance.now() };
  })();`;

async function open(browser: Browser, server: Server, path: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript({ content: WATCH });
    await page.goto(`${server.root}${path}`);
    return await page.evaluate(() => (globalThis as unknown as { shownAt: Promise<Times> }).shownAt);
  } finally {
    await context.close();
  }
}
