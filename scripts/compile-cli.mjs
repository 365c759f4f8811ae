import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Old compilations that a command may still be running from are left alone for as long, ms. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** What a compilation can be old against, beside the sources: the packages that are in it, and the way it is made. */
const SURROUNDINGS = ['package-lock.json', 'scripts/compile-cli.mjs'];

/** Small packages in plain JavaScript that nearly every command needs: one file is read quicker than fifty. */
const BUNDLED = /^(bpmn-moddle|moddle|moddle-xml|min-dash|saxen|commander)(\/|$)/;

/** For packages inside that are not written as modules. */
const BANNER =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * The `bam` command in JavaScript, compiled where a source has changed since the last time. What is compiled is never older
 * than the sources: each is looked at, by size and time.
 *
 * @param root folder of the project
 * @returns folder with `bam.mjs`, `export-thread.mjs` and `site-thread.mjs`
 */
export async function compiledCli(root = ROOT) {
  const cache = join(root, 'node_modules/.cache/bam');
  const stampPath = join(cache, 'stamp.json');
  const known = readStamp(stampPath);
  if (known?.inputs.every((state) => isUnchanged(root, state))) return join(cache, known.folder);
  const folder = `${Date.now()}-${process.pid}`;
  const inputs = await compile(root, join(cache, folder));
  const stamp = { folder, inputs: [...inputs, ...SURROUNDINGS].map((path) => stateOf(root, path)) };
  writeFileSync(`${stampPath}.${folder}`, JSON.stringify(stamp));
  renameSync(`${stampPath}.${folder}`, stampPath);
  for (const name of readdirSync(cache))
    if (/^\d+-\d+$/.test(name) && Number.parseInt(name, 10) < Date.now() - KEPT_FOR)
      rmSync(join(cache, name), { recursive: true, force: true });
  return join(cache, folder);
}

function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function stateOf(root, path) {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs];
}

function isUnchanged(root, [path, size, time]) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === time;
}

/** @returns paths of all that went in, below the project's folder */
async function compile(root, folder) {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/bam.ts', 'src/cli/export-thread.ts', 'src/cli/site-thread.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: BANNER },
    metafile: true,
    logLevel: 'silent',
    plugins: [asInPlace(root)],
  });
  return Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
}

/** Files of ours find what lies beside them, as they do uncompiled; other packages stay where they are. */
const asInPlace = (root) => ({
  name: 'as-in-place',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) ? undefined : { path, external: true },
    );
    builder.onResolve({ filter: /\.browser$/ }, ({ path }) => ({ path, external: true }));
    builder.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      if (relative(root, path).startsWith('node_modules')) return undefined;
      const contents = (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        // Named in a variable there, to keep it out of the app's bundle.
        .replace('import(/* @vite-ignore */ path)', "import('./schemas.node.ts')");
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});
