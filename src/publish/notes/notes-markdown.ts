import type { Block, Item, Run, Words } from '../../core/release/notes/words/blocks';

/** Release notes as Markdown (CommonMark with tables), without links: the file may stand anywhere. */
export function notesMarkdown(title: string, blocks: readonly Block[]): string {
  return [`# ${escaped(title)}`, ...blocks.map(blockText).filter(Boolean)].join('\n\n') + '\n';
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${wordsText(block.words)}`;
    case 'paragraph':
      return wordsText(block.words).trim();
    case 'details':
      return [wordsText(block.summary).trim(), ...block.blocks.map(blockText)].filter(Boolean).join('\n\n');
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'table':
      return [
        block.columns.map(escaped),
        block.columns.map(() => '---'),
        ...block.rows.map((row) => row.map(wordsText)),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
  }
}

const itemText = ({ words, more = [] }: Item): string =>
  [`- ${wordsText(words)}`, ...more.map((each) => `  ${wordsText(each)}`)].join('  \n');

const wordsText = (words: Words): string => words.map(runText).join('');

function runText(word: string | Run): string {
  const { text, as } = typeof word === 'string' ? { text: word } : word;
  if (as === 'way') return '';
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const mark = as === 'strong' || as === 'layer' ? '**' : '';
  return inner === '' ? text : `${before}${mark}${escaped(inner)}${mark}${after}`;
}

/** Text of a model is text: nothing in it starts markup, a row or a line. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&~]/g, '\\$&');
