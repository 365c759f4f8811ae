import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The viewer of the published site as one file without imports: a page opened from a folder cannot load modules. */
export async function bundleViewer() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/viewer/main.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  });
  return outputFiles[0].text;
}

const ID = 'virtual:site-viewer';

/** Gives the app the viewer's script as a text, since the app publishes sites too. */
export const siteViewer = () => ({
  name: 'site-viewer',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: async (id) =>
    id === `\0${ID}` ? `export default ${JSON.stringify(await bundleViewer())};` : undefined,
});
