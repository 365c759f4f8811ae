import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBpmn } from '../../../src/core/bpmn/read';
import { readLibraryInfo } from '../../../src/core/catalogue/library';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { downloadsOf } from '../../../src/publish/files/downloadsOf';
import { drawnViews } from '../../../src/publish/files/drawnViews';
import type { SiteConsultation } from '../../../src/publish/site/consultation/SiteConsultation';
import { buildSite, type SiteFiles, type SiteSource } from '../../../src/publish/site/buildSite';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));
const text = (path: string) => readFileSync(MODELS + path, 'utf8');

const registerTree = () =>
  new Map(
    readdirSync(`${MODELS}register`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|json)$/.test(name))
      .map((name) => [`register/${name}`, text(`register/${name}`)]),
  );

/** Numbers of the models that the site of these tests holds: enough to link to each other, few enough to be quick. */
const SHOWN = /^7\.(2\.2|6\.1|7\.1|8\.4|9\.4)-/;

export const ASSETS = new Map([
  ['assets/site.css', ''],
  ['assets/site.js', ''],
  ['assets/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
]);

/** Models of the project as sources of a site. */
export async function modelSources(): Promise<SiteSource[]> {
  const names = readdirSync(`${MODELS}processes`).filter((name) => SHOWN.test(name));
  return Promise.all(
    names.map(async (name) => {
      const model = await readBpmn(text(`processes/${name}`));
      const stem = name.replace('.bpmn', '');
      return {
        stem,
        model: model.definitions,
        downloads: await downloadsOf(model, stem, drawnViews(model, stem)),
      };
    }),
  );
}

/** A site of the project's own registers, and of some processes. */
export function siteOf(
  sources: readonly SiteSource[],
  baseUrl?: string,
  consultation?: SiteConsultation,
): SiteFiles {
  const { info } = readLibraryInfo(text('library.json'));
  if (!info) throw new Error('models/library.json cannot be read');
  return buildSite(
    {
      library: info,
      release: { id: '3.0', title: 'Release 3.0', state: 'published', date: '2026-11-25' },
      registers: readRegisters(registerTree()),
      assets: ASSETS,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(consultation && { consultation }),
    },
    sources,
  );
}

/** The pages of a site, by path. */
export const pagesOf = (files: SiteFiles): [string, string][] =>
  [...files].flatMap(([path, content]) =>
    path.endsWith('.html') && typeof content === 'string' ? [[path, content]] : [],
  );

/** Values of an attribute in a page, unescaped. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
}
