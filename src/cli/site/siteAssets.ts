import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PACK_SCRIPT, PACK_STYLES } from '../../publish/site/consultation/SiteConsultation';
import { bundleConsultation, bundleViewer } from '../../../scripts/viewer.mjs';

const viewer = (name: string) => fileURLToPath(new URL(`../../viewer/${name}`, import.meta.url));
const FONTS = ['arimo-latin-400-normal.woff2', 'arimo-latin-700-normal.woff2'];

/**
 * The style sheet, script, icon and fonts that every page of a site uses, by path below its root.
 *
 * @param options.consultation adds what the pages of a consultation pack use
 */
export async function siteAssets({ consultation = false } = {}): Promise<Map<string, string | Uint8Array>> {
  const require = createRequire(import.meta.url);
  const fonts = FONTS.map(async (name): Promise<[string, Uint8Array]> => [
    `assets/${name}`,
    await readFile(require.resolve(`@fontsource/arimo/files/${name}`)),
  ]);
  return new Map<string, string | Uint8Array>([
    ['assets/site.css', await readFile(viewer('site.css'), 'utf8')],
    ['assets/icon.svg', await readFile(viewer('icon.svg'), 'utf8')],
    ['assets/site.js', await bundleViewer()],
    ...(await Promise.all(fonts)),
    ...(consultation ? await packAssets() : []),
  ]);
}

/** What the pages of a consultation pack use beside that. */
const packAssets = async (): Promise<[string, string][]> => [
  [PACK_STYLES, await readFile(viewer('consultation/consultation.css'), 'utf8')],
  [PACK_SCRIPT, await bundleConsultation()],
];
