import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { html, markup } from '../../../src/publish/site/html';
import { relative, slugOf } from '../../../src/publish/site/paths';
import { pagesOf, siteOf } from './site';

const EVIL = '&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;alert(2)';
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bam="urn:bam:1" id="D" targetNamespace="t">
  <bpmn:process id="P" name="${EVIL}" bam:number="7.9.9" bam:source="${EVIL}">
    <bpmn:documentation>${EVIL}</bpmn:documentation>
    <bpmn:task id="T" name="${EVIL}" bam:layer="${EVIL}">
      <bpmn:documentation textFormat="text/plain">${EVIL}</bpmn:documentation>
      <bpmn:extensionElements><bam:trace serviceRequests="javascript:alert(3)" references="${EVIL}" /></bpmn:extensionElements>
    </bpmn:task>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Dia"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">
    <bpmndi:BPMNShape id="T_di" bpmnElement="T"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

describe('a site of a hostile file', () => {
  it('holds no script, handler or address of its making', async () => {
    const model = await readBpmn(FILE);
    expect(model.readable).toBe(true);
    const files = siteOf([{ stem: '7.9.9-evil', model: model.definitions, downloads: [] }]);
    const pages = pagesOf(files);
    expect(pages.filter(([, text]) => text.includes('alert(1)')).length).toBeGreaterThan(2);
    for (const [path, text] of pages) {
      expect(text.match(/<script/g), path).toHaveLength(1);
      expect(text, path).not.toMatch(/<[^>"]*("[^"]*"[^>"]*)*\sonload=/);
      expect(text, path).not.toMatch(/href="\s*javascript:/i);
    }
    for (const path of files.keys()) expect(path).toMatch(/^[\w./-]+$/);
  });
});

describe('html', () => {
  it('escapes what is put in, and nothing twice', () => {
    expect(
      html`<p title="${'"<&\''}">${html`<b>${'<i>'}</b>`}${false}${undefined}${[1, 'a&b']}</p>`.text,
    ).toBe('<p title="&quot;&lt;&amp;&#39;"><b>&lt;i&gt;</b>1a&amp;b</p>');
    expect(html`${markup('<svg/>')}${'\u0000\u000b'}`.text).toBe('<svg/>\ufffd\ufffd');
  });
});

describe('addresses within the site', () => {
  it.each([
    ['index.html', 'glossary.html', 'glossary.html'],
    ['processes/a.html', 'glossary.html#x y', '../glossary.html#x%20y'],
    ['processes/a.html', 'processes/b.html', 'b.html'],
    ['processes/a.html', 'processes/a.html#B1', '#B1'],
    ['processes/a.html', 'downloads/a/ä.svg', '../downloads/a/%C3%A4.svg'],
  ])('from %s to %s', (from, to, expected) => {
    expect(relative(from, to)).toBe(expected);
  });

  it.each([
    ['SMETS1', 'smets1'],
    ['Été 2.0', 'ete-2-0'],
    ['../../etc', 'etc'],
    ['日本', 'x'],
  ])('makes %s safe for a path', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
