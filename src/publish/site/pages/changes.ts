import { notesBlocks } from '../../../core/release/notes/words/notes-blocks';
import { blocksHtml } from '../../notes/blocks-html';
import type { SiteChanges } from '../changes/SiteChanges';
import { hrefsFrom } from '../changes/hrefs';
import { html } from '../html';
import { page } from '../page';
import { CHANGES_PATH } from '../page-options';
import { siblingPath } from '../releases/sibling-paths';
import type { SiteContext } from '../SiteContext';

/** What changed since the release before, and why: the release notes. */
export function changesPage(context: SiteContext, { notes, since }: SiteChanges): string {
  const { library, release, siblings } = context.input;
  const title = `What changed since ${since.title}`;
  const before = siblings?.find(({ id }) => id === since.id);
  const sinceLink = before
    ? html`<a href="${siblingPath(CHANGES_PATH, before.id, 'index.html')}">${since.title}</a>`
    : since.title;
  return page(context, {
    path: CHANGES_PATH,
    title,
    description: `What changed in ${release.title} since ${since.title}, in which process, why, and by which document of the Smart Energy Code.`,
    crumbs: [{ label: library.title, path: 'index.html' }, { label: 'What changed' }],
    body: html`<h1>What changed since ${sinceLink}</h1>
      <div class="notes">
        ${blocksHtml(notesBlocks(notes, since.title), hrefsFrom(context, CHANGES_PATH))}
      </div>`,
  });
}
