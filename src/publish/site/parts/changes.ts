import { changesInShort, lookupOf, processBlocks } from '../../../core/release/notes/words/process-blocks';
import { processAnchor } from '../../../core/release/notes/words/notes-blocks';
import { blocksHtml } from '../../notes/blocks-html';
import { hasSince, hrefsFrom, noteOn, sincePath } from '../changes/hrefs';
import { html, type Piece } from '../html';
import { CHANGES_PATH } from '../page-options';
import { processPath, relative } from '../paths';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** What changed in a process since the release before: in full on the page of its baseline, elsewhere the way there. */
export function changes(context: SiteContext, process: SiteProcess, path: string): Piece {
  const { changes: told } = context.input;
  if (!told) return undefined;
  const { notes, since } = told;
  const note = noteOn(context, process);
  const heading = html`<h2 id="h-changes">What changed since ${since.title}</h2>`;
  if (!note)
    return html`<section aria-labelledby="h-changes">
      ${heading}
      <p>Nothing: it says and shows what it did.</p>
    </section>`;
  const baseline = processPath({ stem: process.stem, view: 'baseline' });
  const ways = html`<p>
    ${hasSince(context, process) && html`<a href="${relative(path, sincePath(process))}">Old and new side by side</a> · `}<a
      href="${relative(path, `${CHANGES_PATH}#${processAnchor(note)}`)}"
      >All changes of the release</a
    >
  </p>`;
  if (path !== baseline)
    return html`<section aria-labelledby="h-changes">
      ${heading}
      <p>
        <a href="${relative(path, `${baseline}#h-changes`)}"
          >${changesInShort(note) || 'Nothing in meaning'}</a
        >
      </p>
      ${ways}
    </section>`;
  return html`<section aria-labelledby="h-changes">
    ${heading} ${ways} ${blocksHtml(processBlocks(note, lookupOf(notes)), hrefsFrom(context, path))}
  </section>`;
}

/** One line at the top of a page: whether the process has changed, and the way to what. */
export function changedLine(context: SiteContext, process: SiteProcess, path: string): Piece {
  const { changes: told } = context.input;
  const note = noteOn(context, process);
  if (!told || !note) return undefined;
  const { title } = told.since;
  const words =
    note.kind === 'added'
      ? `New since ${title}`
      : note.kind === 'layout'
        ? `Only drawn differently since ${title}`
        : `Changed since ${title}`;
  return html`<p><a class="tag tag-changed" href="${relative(path, `${path}#h-changes`)}">${words}</a></p>`;
}
