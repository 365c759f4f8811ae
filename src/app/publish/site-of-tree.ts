import { documentsOf } from '../../documents/documentsOf';
import type { Fonts } from '../../documents/Fonts';
import { compareEditions } from '../../core/release/notes/compare-editions';
import { downloadsOf } from '../../publish/files/downloadsOf';
import { drawnViews } from '../../publish/files/drawnViews';
import { pageLinks } from '../../publish/files/pageLinks';
import { frameFiles, processFiles } from '../../publish/site/buildSite';
import { noteOn } from '../../publish/site/changes/hrefs';
import { sitemapXml } from '../../publish/site/pages/other';
import type { SiteContext } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';
import { contextOfTree, modelAt } from './library-context';
import type { SiteChoice } from './PublishApi';

type Tree = ReadonlyMap<string, string>;

/** What the drawings and documents are made with. */
export interface DocumentKit {
  fontFaces: string;
  /** Absent: no PNG, PDF and Word files are made. */
  fonts?: Fonts;
}

export interface SiteOfTree {
  context: SiteContext;
  files: Map<string, string | Uint8Array>;
}

/**
 * The pages of one library or edition. Cost: linear in the number of processes.
 *
 * @param assets by path below the site's root
 * @param siblings the releases beside this one, where it does not stand alone
 */
export async function siteOfTree(
  tree: Tree,
  { release, consultation, since, baseUrl }: SiteChoice,
  { assets, siblings }: Pick<SiteInput, 'assets' | 'siblings'>,
  kit: DocumentKit,
  progress: (done: number, total: number, name: string) => void,
): Promise<SiteOfTree> {
  const notes = since && (await compareEditions(since.tree, tree, since.comments));
  const { context, paths } = await contextOfTree(tree, {
    release,
    assets,
    ...(consultation && { consultation }),
    ...(siblings && { siblings }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(notes && since && { changes: { notes, since: { id: since.id, title: since.title } } }),
  });
  const pathBefore = new Map(notes?.processes.map(({ processId, before }) => [processId, before?.path]));
  const styleSink = new Map<string, string>();
  const files = new Map<string, string | Uint8Array>();
  for (const [index, process] of context.processes.entries()) {
    progress(index, context.processes.length, `${process.number} ${process.name}`.trim());
    const model = await modelAt(tree, paths.get(process.stem)!);
    const old = noteOn(context, process) && pathBefore.get(process.processIds[0] ?? '');
    const previous = old !== undefined && since?.tree.has(old) ? await modelAt(since.tree, old) : undefined;
    const views = drawnViews(
      model,
      `${process.number} ${process.name}`,
      kit.fontFaces,
      pageLinks(context, process),
    );
    const downloads = [
      ...(await downloadsOf(model, process.stem, views)),
      ...(kit.fonts ? await documentsOf(process, views, context, kit.fonts) : []),
    ];
    const source = {
      model: model.definitions,
      ...(previous && { previous: previous.definitions }),
      downloads,
      styleSink,
    };
    for (const [path, content] of processFiles(context, process, source)) files.set(path, content);
  }
  for (const [path, content] of frameFiles(context, styleSink)) files.set(path, content);
  if (baseUrl !== undefined) files.set('sitemap.xml', sitemapXml(baseUrl, [...files.keys()]));
  return { context, files };
}
