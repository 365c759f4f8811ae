import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compactCss, stylesInside } from '../../../src/publish/site/styles-inside';
import { modelSources, siteOf, valuesOf } from './site';

it('a style sheet keeps its rules, and loses what is between them', () => {
  const css = `/* Why: this. */\n@media (max-width: 40rem) {\n  .a > b,\n  .c:hover {\n    width: calc(-1 * 2rem);\n  }\n}\n`;
  expect(compactCss(css)).toBe('@media (max-width:40rem){.a>b,.c:hover{width:calc(-1 * 2rem)}}');
});

it('addresses in a style sheet lead from the page to the files beside the sheet', () => {
  const { element } = stylesInside("a{src:url('font.woff2')}", '../assets/');
  expect(element.text).toBe("<style>a{src:url('../assets/font.woff2')}</style>");
});

it('a page of a process carries its style, and its policy allows that and no other', async () => {
  const files = siteOf((await modelSources()).slice(0, 1));
  const pages = [...files].filter(([path]) => /^processes\/[^/]*\.html$/.test(path));
  const carrying = pages.filter(([, html]) => String(html).includes('<style>'));
  expect(carrying.length).toBeGreaterThan(1);
  for (const [path, html] of carrying) {
    const styles = [...String(html).matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!);
    expect(styles, path).toHaveLength(1);
    expect(styles[0], path).toContain('.bam-svg');
    const hash = createHash('sha256').update(styles[0]!).digest('base64');
    expect(valuesOf(String(html), 'content')[0], path).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect(valuesOf(String(html), 'href').filter((href) => href.endsWith('.css'))).toEqual([]);
  }
});
