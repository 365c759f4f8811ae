import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BpmnVisualization } from 'bpmn-visualization';
import { bpmnToImage as convertAll } from '../../../bench/peer-images';
import { launchBrowser } from '../browser';
import type { Reader, Reading } from './Reader';

declare const bpmnvisu: { BpmnVisualization: typeof BpmnVisualization };

export const bpmnVisualization: Reader = {
  name: 'bpmn-visualization',
  how: '`load()` in Chromium; what its registry holds',
  async read(files) {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<div id="paper"></div>');
      await page.addScriptTag({ path: 'node_modules/bpmn-visualization/dist/bpmn-visualization.min.js' });
      const readings: Reading[] = [];
      for (const { text, drawn } of files)
        readings.push(await page.evaluate(readInPage, { text, ids: [...drawn.keys()] }).then(asReading));
      return readings;
    } finally {
      await browser.close();
    }
  },
};

function readInPage({ text, ids }: { text: string; ids: string[] }) {
  const container = document.querySelector<HTMLElement>('#paper')!;
  container.replaceChildren();
  const visualization = new bpmnvisu.BpmnVisualization({ container });
  try {
    visualization.load(text);
  } catch (error) {
    return { found: [], complaint: String(error) };
  }
  return {
    found: visualization.bpmnElementsRegistry
      .getModelElementsByIds(ids)
      .map(({ id, name }) => ({ id, name })),
  };
}

const asReading = ({ found, complaint }: { found: { id: string; name?: string }[]; complaint?: string }) => ({
  elements: new Map(found.map(({ id, name }) => [id, name])),
  ...(complaint !== undefined && { complaint }),
});

export const bpmnToImage: Reader = {
  name: 'bpmn-to-image',
  how: "`convertAll()` to SVG, in the machine's own Chromium; what is in the SVG",
  async read(files) {
    const folder = mkdtempSync(join(tmpdir(), 'bam-interchange-'));
    try {
      const conversions = files.map(({ fileName, text }) => {
        const input = join(folder, fileName);
        writeFileSync(input, text);
        return { input, outputs: [`${input}.svg`] };
      });
      await convertAll(conversions);
      return conversions.map(({ outputs: [svg] }) => {
        const ids = readFileSync(svg!, 'utf8').matchAll(/ data-element-id="([^"]+)"/g);
        return { elements: new Map([...ids].map(([, id]) => [id!, undefined])) };
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
