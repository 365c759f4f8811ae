import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import regularTtf from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import boldTtf from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url';
import regularWoff from '@fontsource/arimo/files/arimo-latin-400-normal.woff2?url';
import boldWoff from '@fontsource/arimo/files/arimo-latin-700-normal.woff2?url';
import { expose } from 'comlink';
import { zipSync } from 'fflate';
import packScript from 'virtual:site-consultation';
import viewerScript from 'virtual:site-viewer';
import { docxDiagrams } from '../../documents/docx/diagrams';
import { docxOf } from '../../documents/docx/docxOf';
import { notesDocx } from '../../documents/docx/notes-docx';
import { reportDocx } from '../../documents/docx/report-docx';
import type { Fonts } from '../../documents/Fonts';
import { pdfOf } from '../../documents/pdf/pdfOf';
import { startPng } from '../../documents/png';
import { drawnViews, namedDrawings } from '../../publish/files/drawnViews';
import { PACK_SCRIPT, PACK_STYLES } from '../../publish/site/consultation/SiteConsultation';
import { fontFaces } from '../../publish/svg/font-faces';
import packStyles from '../../viewer/consultation/consultation.css?raw';
import icon from '../../viewer/icon.svg?raw';
import styleSheet from '../../viewer/site.css?raw';
import { contextOfTree, modelAt } from './library-context';
import type { PublishApi } from './PublishApi';
import { siteOfTree, type DocumentKit } from './site-of-tree';
import { sitesOfReleases } from './sites-of-releases';

const api: PublishApi = {
  site: async (tree, choice, progress) => {
    const assets = new Map([...(await siteAssets()), ...(choice.consultation ? PACK_ASSETS : [])]);
    const { files } = await siteOfTree(tree, choice, { assets }, await documentKit(choice), progress);
    return zipped(files);
  },

  sites: async (releases, choice, progress) =>
    zipped(
      await sitesOfReleases(
        releases,
        { assets: await siteAssets(), ...choice },
        await documentKit(choice),
        progress,
      ),
    ),

  document: async (tree, path, { format, view, layers, date }) => {
    const model = await modelAt(tree, path);
    const { context, paths } = await contextOfTree(tree, {
      release: { title: 'Working draft', date },
      assets: new Map(),
    });
    const process = context.processes.find(({ stem }) => paths.get(stem) === path)!;
    const title = `${process.number} ${process.name}`.trim();
    const views = drawnViews(model, title).filter(
      (each) =>
        (view === undefined || each.view === view) &&
        (each.layer === undefined || layers.includes(each.layer)),
    );
    const fonts = await documentFonts();
    if (format === 'docx')
      return docxOf([{ process, diagrams: await docxDiagrams(views, fonts) }], context, title);
    const pages = namedDrawings(views);
    const { number, name, classification, isLaidOut = false } = process;
    return pdfOf(pages, { number, name, classification, isLaidOut, release: 'Working draft', date, fonts });
  },

  notes: (title, blocks, foot) => notesDocx(title, blocks, foot),

  report: async (report, library) => reportDocx(report, library, await documentFonts()),
};

const bytesAt = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

const documentKit = async ({ documents }: { documents: boolean }): Promise<DocumentKit> => ({
  fontFaces: fontFaces({ regular: await bytesAt(regularWoff), bold: await bytesAt(boldWoff) }),
  ...(documents && { fonts: await documentFonts() }),
});

async function documentFonts(): Promise<Fonts> {
  await startPng(await bytesAt(resvgWasm));
  return { regular: await bytesAt(regularTtf), bold: await bytesAt(boldTtf) };
}

async function siteAssets(): Promise<Map<string, string | Uint8Array>> {
  return new Map<string, string | Uint8Array>([
    ['assets/site.css', styleSheet],
    ['assets/site.js', viewerScript],
    ['assets/icon.svg', icon],
    ['assets/arimo-latin-400-normal.woff2', await bytesAt(regularWoff)],
    ['assets/arimo-latin-700-normal.woff2', await bytesAt(boldWoff)],
  ]);
}

const PACK_ASSETS: readonly (readonly [string, string])[] = [
  [PACK_STYLES, packStyles],
  [PACK_SCRIPT, packScript],
];

/** What is packed already is stored as it is. */
function zipped(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...files].map(([path, content]): [string, [Uint8Array, { level: 0 | 6 }]] => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const level = /\.(png|pdf|docx|woff2)$/.test(path) ? 0 : 6;
    return [path, [bytes, { level }]];
  });
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

expose(api);
