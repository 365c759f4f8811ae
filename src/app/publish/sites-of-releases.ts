import { LIBRARY_FILE, readLibraryInfo } from '../../core/catalogue/library';
import { siblingOf, type Sibling } from '../../publish/site/releases/Sibling';
import { rootFiles } from '../../publish/site/root/rootFiles';
import type { SiteInput } from '../../publish/site/SiteInput';
import { contextOfTree } from './library-context';
import type { PublishedRelease } from './PublishApi';
import { siteOfTree, type DocumentKit } from './site-of-tree';

/**
 * The sites of releases, each in the folder of its number, and beside them the root, which follows the live one. Cost: linear in
 * the number of processes of all releases.
 *
 * @param releases the newest first
 */
export async function sitesOfReleases(
  releases: readonly PublishedRelease[],
  { assets, baseUrl }: Pick<SiteInput, 'assets' | 'baseUrl'>,
  kit: DocumentKit,
  progress: (done: number, total: number, name: string) => void,
): Promise<Map<string, string | Uint8Array>> {
  const siblings: Sibling[] = [];
  for (const { id, title, date, tree } of releases) {
    const { context } = await contextOfTree(tree, { release: { id, title, date }, assets });
    siblings.push(siblingOf({ id, title, date }, context.processes));
  }
  const total = siblings.reduce((sum, { processes }) => sum + processes.size, 0);
  const files = new Map<string, string | Uint8Array>();
  let before = 0;
  for (const [at, { id, title, date, tree, since }] of releases.entries()) {
    const site = await siteOfTree(
      tree,
      {
        release: { id, title, date },
        documents: kit.fonts !== undefined,
        ...(since && { since }),
        ...(baseUrl !== undefined && { baseUrl: `${baseUrl}${encodeURIComponent(id)}/` }),
      },
      { assets, siblings },
      kit,
      (done, _, name) => progress(before + done, total, `${title}, ${name}`),
    );
    before += siblings[at]!.processes.size;
    for (const [path, content] of site.files) files.set(`${id}/${path}`, content);
  }
  const root = rootFiles({
    title: readLibraryInfo(releases[0]?.tree.get(LIBRARY_FILE) ?? '').info?.title ?? 'Releases',
    releases: releases.map(({ state, on, summary, since }, at) => ({
      ...siblings[at]!,
      state,
      ...(on !== undefined && { on }),
      summary,
      hasChanges: since !== undefined,
    })),
    ...(baseUrl !== undefined && { baseUrl }),
  });
  for (const [path, content] of root) files.set(path, content);
  return files;
}
