import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bam, freshFolder, MODELS } from './bam';

const INSTALL = '7.2.1-install-and-commission';
const LEAVE = '7.2.2-install-and-leave';
const modelAt = (stem: string) => join(MODELS, 'processes', `${stem}.bpmn`);

/** The address of each link by the element that it is on. */
function linksIn(svg: string): Map<string, string> {
  const links = svg.matchAll(/<a xlink:href="([^"]*)"><g [^>]*?data-element-id="([^"]*)"/g);
  return new Map([...links].map(([, href, id]) => [id!, href!]));
}

const deadLinks = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .flatMap((name) =>
      [...linksIn(readFileSync(join(folder, name), 'utf8')).values()]
        .filter((href) => !existsSync(join(folder, decodeURIComponent(href))))
        .map((href) => `${name}: ${href}`),
    );

describe('links of exported drawings', () => {
  let whole: string;
  beforeAll(async () => {
    whole = freshFolder('all');
    await bam('export', MODELS, '--format', 'svg', '--view', 'resolved', '--layer', 'SMETS1', '--out', whole);
  }, 60_000);

  it('lead from a call to the drawing of the process that is called, and none is dead', () => {
    const links = linksIn(readFileSync(join(whole, `${INSTALL}.resolved.SMETS1.svg`), 'utf8'));
    expect(links.get('B04')).toBe('7.1.1-manage-smart-metering-inventory.resolved.SMETS1.svg');
    expect(links.size).toBeGreaterThan(2);
    expect(deadLinks(whole)).toEqual([]);
  });

  it('are left out where the file is not written in the same run, or cannot be', async () => {
    const [alone, folder, out] = [freshFolder(), freshFolder(), freshFolder()];
    await bam('export', modelAt(INSTALL), '--format', 'svg', '--out', alone);
    expect(linksIn(readFileSync(join(alone, `${INSTALL}.svg`), 'utf8')).size).toBe(0);
    cpSync(modelAt(INSTALL), join(folder, 'a.bpmn'));
    writeFileSync(join(folder, 'b.bpmn'), readFileSync(modelAt(LEAVE), 'utf8').slice(0, -40));
    const ran = await bam('export', folder, '--format', 'svg', '--out', out);
    expect(ran.code).toBe(2);
    expect(deadLinks(out)).toEqual([]);
    expect(linksIn(readFileSync(join(out, 'a.svg'), 'utf8')).get('B03y')).toBeUndefined();
  });

  it('lead from the frame of a sub-process to the drawing of its inside', async () => {
    const out = freshFolder();
    const file = join(out, 'one.bpmn');
    writeFileSync(file, WITH_INSIDE);
    await bam('export', file, '--format', 'svg', '--out', out);
    expect(linksIn(readFileSync(join(out, 'one.svg'), 'utf8'))).toEqual(
      new Map([['S', 'one.check-it-1.svg']]),
    );
    expect(deadLinks(out)).toEqual([]);
  });

  it('lead to the words of each step on the site whose address is given', async () => {
    const out = freshFolder();
    const words = [
      '--format',
      'svg',
      '--view',
      'overlay',
      '--layer',
      'SMETS1',
      '--url',
      'https://bam.example/3.0',
    ];
    await bam('export', modelAt(INSTALL), ...words, '--out', out);
    const links = linksIn(readFileSync(join(out, `${INSTALL}.overlay.SMETS1.svg`), 'utf8'));
    expect(links.get('B04')).toBe(`https://bam.example/3.0/processes/${INSTALL}.smets1.overlay.html#B04`);
  });
});

it('downloads of a site lead to its pages: every one to a place that is there', async () => {
  const [out, library] = [freshFolder(), join(freshFolder(), 'library')];
  for (const stem of [INSTALL, LEAVE])
    cpSync(modelAt(stem), join(library, 'processes', `${stem}.bpmn`), { recursive: true });
  writeFileSync(join(library, 'processes', 'one.bpmn'), WITH_INSIDE);
  for (const name of ['library.json', 'register'])
    cpSync(join(MODELS, name), join(library, name), { recursive: true });
  await bam('publish', library, '--no-documents', '--out', out);
  let links = 0;
  for (const name of readdirSync(join(out, 'downloads'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.svg')) continue;
    const file = join(out, 'downloads', name);
    for (const href of linksIn(readFileSync(file, 'utf8')).values()) {
      const [path, anchor] = href.split('#');
      const page = readFileSync(join(dirname(file), decodeURIComponent(path!)), 'utf8');
      if (anchor !== undefined)
        expect(page, `${name}: ${href}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      links += 1;
    }
  }
  expect(links).toBeGreaterThan(60);
  const calls = linksIn(readFileSync(join(out, 'downloads', INSTALL, `${INSTALL}.baseline.svg`), 'utf8'));
  expect(calls.get('B03y')).toBe(`../../processes/${LEAVE}.html`);
}, 60_000);

const WITH_INSIDE = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D1" targetNamespace="urn:test">
<bpmn:process id="P1" name="One"><bpmn:subProcess id="S" name="Check it"><bpmn:task id="T" name="Look"/></bpmn:subProcess></bpmn:process>
<bpmndi:BPMNDiagram id="Di1"><bpmndi:BPMNPlane id="Pl1" bpmnElement="P1"><bpmndi:BPMNShape id="S_di" bpmnElement="S" isExpanded="false"><dc:Bounds x="10" y="10" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
<bpmndi:BPMNDiagram id="Di2"><bpmndi:BPMNPlane id="Pl2" bpmnElement="S"><bpmndi:BPMNShape id="T_di" bpmnElement="T"><dc:Bounds x="10" y="10" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
