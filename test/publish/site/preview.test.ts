import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { documentFonts } from '../../../src/cli/fonts';
import { pngSize } from '../../../src/documents/png-size';
import { pngOf } from '../../../src/documents/png';
import { downloadsOf } from '../../../src/publish/files/downloadsOf';
import { drawnViews } from '../../../src/publish/files/drawnViews';
import { previewSvg } from '../../../src/publish/site/preview/preview-svg';
import { siteOf, valuesOf } from './site';
import { parseSvg } from '../svg/support';

const catalogue = () => readFileSync(new URL('../svg/catalogue.bpmn', import.meta.url), 'utf8');

it('a link preview is a picture of the usual size, with the name and the beginning of the diagram', async () => {
  const [view] = drawnViews(await readBpmn(catalogue()), 'Catalogue');
  const svg = previewSvg(view!.drawings[0]!.svg, { title: '7.2.2 <Install> & leave', foot: 'Release 3.0' });
  const texts = parseSvg(svg).filter(({ name }) => name === 'text');
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['7.2.2 <Install> & leave', 'Release 3.0']),
  );
  expect(pngSize(await pngOf(svg, 1, await documentFonts()))).toEqual({ width: 1200, height: 630 });
});

it('a name that is too long for its line is cut', async () => {
  const [view] = drawnViews(await readBpmn(catalogue()), 'Catalogue');
  const svg = previewSvg(view!.drawings[0]!.svg, { title: 'A very long name '.repeat(20), foot: '' });
  expect(svg).toMatch(/>A very long name [^<]*…<\/text>/);
});

it.each([
  ['its whole address, where the site knows its own', 'https://bam.example/3.0/', 1],
  ['no word of it, where it does not', undefined, 0],
] as const)('a page says of its picture: %s', async (_, baseUrl, count) => {
  const model = await readBpmn(catalogue());
  const preview = { fileName: 'catalogue.preview.png', format: 'PNG', content: 'Link preview', bytes: new Uint8Array(1), isPreview: true }; // prettier-ignore
  const downloads = [...(await downloadsOf(model, 'catalogue', drawnViews(model, 'Catalogue'))), preview];
  const source = { stem: 'catalogue', model: model.definitions, downloads };
  const files = siteOf([source], baseUrl);
  const html = String(files.get('processes/catalogue.html'));
  const image = '<meta property="og:image" content="https://bam.example/3.0/downloads/catalogue/catalogue.preview.png"'; // prettier-ignore
  expect(html.split(image).length - 1).toBe(count);
  expect(/og:image:alt" content="Diagram of /.test(html)).toBe(count === 1);
  expect(html.includes('name="twitter:card" content="summary_large_image"')).toBe(count === 1);
  expect(files.has('downloads/catalogue/catalogue.preview.png')).toBe(true);
  expect(valuesOf(html, 'href').some((href) => href.includes('preview'))).toBe(false);
});
