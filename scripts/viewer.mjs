import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The viewer of the published site as one file without imports: a page opened from a folder cannot load modules. */
export const bundleViewer = () => bundle('main.ts');

/** The script of a consultation pack, as `bundleViewer`. */
export const bundleConsultation = () => bundle('consultation/main.ts');

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/viewer/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  });
  return outputFiles[0].text;
}

const BUNDLES = { 'virtual:site-viewer': bundleViewer, 'virtual:site-consultation': bundleConsultation };

/** Gives the app the scripts of sites as texts, since the app publishes sites too. */
export const siteViewer = () => ({
  name: 'site-viewer',
  resolveId: (id) => (Object.hasOwn(BUNDLES, id) ? `\0${id}` : undefined),
  load: async (id) => {
    const bundled = id.startsWith('\0') ? BUNDLES[id.slice(1)] : undefined;
    return bundled && `export default ${JSON.stringify(await bundled())};`;
  },
});
