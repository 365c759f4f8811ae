import type { Block, Item, Run, Target, Words } from '../../core/release/notes/words/blocks';
import { html, type Html, type Piece } from '../site/html';
import { tableOf } from '../site/parts/table';

export type HrefOf = (target: Target) => string | undefined;

/**
 * Release notes as HTML. What has no address is plain text.
 *
 * @param deeper added to the level of each heading
 */
export function blocksHtml(blocks: readonly Block[], hrefOf: HrefOf, deeper = 0): Piece {
  let section = '';
  return blocks.map((block) => {
    if (block.kind === 'heading') section = block.id;
    return blockHtml(block, hrefOf, section, deeper);
  });
}

function blockHtml(block: Block, hrefOf: HrefOf, section: string, deeper: number): Piece {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.level + deeper, block.id, wordsHtml(block.words, hrefOf));
    case 'paragraph':
      return paragraphHtml(block.words, hrefOf);
    case 'details':
      return html`<details>
        <summary>${wordsHtml(block.summary, hrefOf)}</summary>
        ${block.blocks.map((each) => blockHtml(each, hrefOf, section, deeper))}
      </details>`;
    case 'list':
      return html`<ul class="changes">
        ${block.items.map((item) => itemHtml(item, hrefOf))}
      </ul>`;
    case 'table':
      return tableOf(
        section,
        block.columns,
        block.rows.map((row) => row.map((words) => wordsHtml(words, hrefOf))),
      );
  }
}

function paragraphHtml(words: Words, hrefOf: HrefOf): Piece {
  const isSilent = ({ as, to }: Run) => as === 'way' && (to === undefined || hrefOf(to) === undefined);
  if (words.every((word) => typeof word !== 'string' && isSilent(word))) return undefined;
  return html`<p>${wordsHtml(words, hrefOf)}</p>`;
}

function headingHtml(level: number, id: string, words: Piece): Html {
  if (level <= 2) return html`<h2 id="${id}">${words}</h2>`;
  if (level === 3) return html`<h3 id="${id}">${words}</h3>`;
  return html`<h4 id="${id}">${words}</h4>`;
}

const itemHtml = ({ words, more = [] }: Item, hrefOf: HrefOf): Html =>
  html`<li>
    ${wordsHtml(words, hrefOf)}${more.map((each) => html`<br /><span class="more">${wordsHtml(each, hrefOf)}</span>`)}
  </li>`;

const wordsHtml = (words: Words, hrefOf: HrefOf): Piece =>
  words.map((word) => (typeof word === 'string' ? word : runHtml(word, hrefOf)));

function runHtml({ text, to, as }: Run, hrefOf: HrefOf): Piece {
  const href = to && hrefOf(to);
  if (href === undefined && as === 'way') return undefined;
  const piece = href === undefined ? text : html`<a href="${href}">${text}</a>`;
  if (as === 'strong') return html`<b>${piece}</b>`;
  if (as === 'quiet') return html`<span class="quiet">${piece}</span>`;
  if (as === 'layer') return html`<span class="tag tag-layer">${piece}</span>`;
  return piece;
}
