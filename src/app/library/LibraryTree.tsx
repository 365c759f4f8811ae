import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import type { ProcessHead } from '../../repository/Repository';
import { useLibraryInfo, useProcesses } from '../state/LibraryProvider';
import { useWorkspace } from '../state/store';
import { EmptyState } from '../ui/EmptyState';
import { chaptersOf, type ChapterNode } from './library-tree';
import { ProcessRow } from './ProcessRow';

const CHAPTER = 'chapter:';

/** The processes by chapter, as an ARIA tree: arrows move and unfold, Enter opens, letters jump. */
export function LibraryTree() {
  const info = useLibraryInfo();
  const processes = useProcesses();
  const chapters = useMemo(() => chaptersOf(info, processes), [info, processes]);
  const openProcess = useWorkspace((s) => s.openProcess);
  const [folded, setFolded] = useState<ReadonlySet<Key>>(new Set());
  const all = chapters.map(({ number }) => CHAPTER + number);
  const expanded = all.filter((id) => !folded.has(id));

  const toggle = (id: Key) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };

  return (
    <Tree
      aria-label="Processes by chapter"
      className="tree"
      items={chapters}
      expandedKeys={expanded}
      onExpandedChange={(keys) => setFolded(new Set(all.filter((id) => !keys.has(id))))}
      onAction={(id) => (String(id).startsWith(CHAPTER) ? toggle(id) : openProcess(String(id)))}
      renderEmptyState={() => (
        <EmptyState title="The library is empty">
          <p>Make a new process, or import .bpmn files.</p>
        </EmptyState>
      )}
    >
      {(chapter) => <ChapterItem chapter={chapter} />}
    </Tree>
  );
}

function ChapterItem({ chapter }: { chapter: ChapterNode }) {
  const { number, title, processes } = chapter;
  const isOverview = (head: ProcessHead) => head.number !== '' && head.number === number;
  const count = processes.filter((head) => !isOverview(head)).length;
  const shownNumber = /^\d/.test(number) ? number : '';
  return (
    <TreeItem
      id={CHAPTER + number}
      textValue={`${shownNumber} ${title}`.trim()}
      aria-label={`${shownNumber} ${title}, ${count === 1 ? '1 process' : `${count} processes`}`.trim()}
      className="tree-item tree-chapter"
      hasChildItems={processes.length > 0}
    >
      <TreeItemContent>
        <Button slot="chevron" className="tree-chevron">
          <ChevronRight size={14} aria-hidden="true" />
        </Button>
        {shownNumber && <span className="number">{shownNumber}</span>}
        <span className="tree-name">{title}</span>
        <span className="tree-count">{count || ''}</span>
      </TreeItemContent>
      <Collection items={processes.map((head) => ({ ...head, id: head.key }))}>
        {(head) => <ProcessRow head={head} isOverview={isOverview(head)} />}
      </Collection>
    </TreeItem>
  );
}
