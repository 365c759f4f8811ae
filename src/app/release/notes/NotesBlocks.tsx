import { Fragment, type ReactNode } from 'react';
import type { Block, Item, Run, Target, Words } from '../../../core/release/notes/words/blocks';

export type HrefOf = (target: Target) => string | undefined;

interface NotesBlocksProps {
  blocks: readonly Block[];
  hrefOf: HrefOf;
}

/** Release notes on a page of the app. The notes are made anew as a whole, so that places do for keys. */
export function NotesBlocks({ blocks, hrefOf }: NotesBlocksProps) {
  return blocks.map((block, at) => <Fragment key={at}>{blockOf(block, hrefOf)}</Fragment>);
}

function blockOf(block: Block, hrefOf: HrefOf): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : block.level === 3 ? 'h4' : 'h5';
      return <Heading id={block.id}>{wordsOf(block.words, hrefOf)}</Heading>;
    }
    case 'paragraph':
      return <p>{wordsOf(block.words, hrefOf)}</p>;
    case 'details':
      return (
        <details>
          <summary>{wordsOf(block.summary, hrefOf)}</summary>
          <NotesBlocks blocks={block.blocks} hrefOf={hrefOf} />
        </details>
      );
    case 'list':
      return <ul>{block.items.map((item, at) => itemOf(item, at, hrefOf))}</ul>;
    case 'table':
      return (
        <div className="notes-table" tabIndex={0} role="group" aria-label={block.label}>
          <table>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((words, cell) => (
                    <td key={cell}>{wordsOf(words, hrefOf)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

const itemOf = ({ words, more = [] }: Item, key: number, hrefOf: HrefOf) => (
  <li key={key}>
    {wordsOf(words, hrefOf)}
    {more.map((each, at) => (
      <small key={at}>{wordsOf(each, hrefOf)}</small>
    ))}
  </li>
);

const wordsOf = (words: Words, hrefOf: HrefOf): ReactNode =>
  words.map((word, at) => (
    <Fragment key={at}>{typeof word === 'string' ? word : runOf(word, hrefOf)}</Fragment>
  ));

function runOf({ text, to, as }: Run, hrefOf: HrefOf): ReactNode {
  const href = to && hrefOf(to);
  if (href === undefined && as === 'way') return null;
  const piece = href === undefined ? text : <a href={href}>{text}</a>;
  if (as === 'strong') return <strong>{piece}</strong>;
  if (as === 'quiet') return <span className="release-quiet">{piece}</span>;
  return as === 'layer' ? <strong className="notes-layer">{piece}</strong> : piece;
}
