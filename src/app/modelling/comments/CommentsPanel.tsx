import { Eye, EyeOff, MessageSquarePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { COMMENT_KINDS, COMMENT_STATES } from '../../../core/review/Comment';
import { CommentForm } from '../../consultation/CommentForm';
import { KIND_WORDS, STATE_WORDS } from '../../consultation/words';
import { editionOf, roundOf, stageOf } from '../../consultation/usual-release';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useDetails, useDiagram } from '../canvas/DiagramContext';
import { groupBySteps, type PanelFilter } from './comment-groups';
import { CommentGroup } from './CommentGroup';
import { subjectChoices } from './subject-choices';
import type { DoneWithSave } from './useDoneWithSave';
import type { ProcessComments } from './useProcessComments';

export interface CommentsPanelProps {
  processKey: string;
  found: ProcessComments;
  nameOf: (elementId: string) => string;
  selectedId: string | undefined;
  /** The comment that is open. */
  openId: string | undefined;
  onOpen: (commentId: string | undefined) => void;
  onShow: (elementId: string | undefined) => void;
  isMarked: boolean;
  onMark: (isMarked: boolean) => void;
  doneWithSave: DoneWithSave;
}

const STATES = [
  { id: 'all', label: 'Every state' },
  { id: 'open', label: 'Not answered' },
  ...COMMENT_STATES.map((id) => ({ id, label: `Only ${STATE_WORDS[id].label}` })),
];
const KINDS = [
  { id: 'all', label: 'Every kind' },
  ...COMMENT_KINDS.map((id) => ({ id, label: KIND_WORDS[id] })),
];

/** What was said of this process in a release, step by step: to read, to write and to answer beside the diagram. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { found, nameOf, selectedId, openId, onOpen, onShow, isMarked, onMark } = props;
  const Marks = isMarked ? Eye : EyeOff;
  const { releases, release, comments, process } = found;
  const { editor, version } = useDiagram();
  const selected = useDetails(selectedId);
  const [isWriting, setWriting] = useState(false);
  const [filter, setFilter] = useState<PanelFilter>({ state: 'all', kind: 'all' });
  // `version` stands for the diagram, which React cannot see.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const reading = useMemo(() => editor?.elementIds() ?? [], [editor, version]);
  const groups = useMemo(
    () => groupBySteps(comments, filter, reading, nameOf),
    [comments, filter, reading, nameOf],
  );

  if (releases === undefined) return <p className="panel-hint">Reading the comments…</p>;
  if (release === undefined)
    return (
      <p className="panel-hint">
        Comments belong to a release, and this library has none yet. <a href="#/releases">Create one</a>.
      </p>
    );
  return (
    <div className="comments-panel">
      <div className="comments-bar">
        <Select
          label="Release"
          hideLabel
          value={release.id}
          onChange={found.chooseRelease}
          options={[...releases]
            .reverse()
            .map((each) => ({ id: each.id, label: `${each.id}, ${stageOf(each)}` }))}
        />
        <IconButton
          label={isMarked ? 'Hide the marks on the diagram' : 'Show marks on the diagram'}
          onPress={() => onMark(!isMarked)}
        >
          <Marks size={16} aria-hidden="true" />
        </IconButton>
        <Button
          icon={<MessageSquarePlus size={14} aria-hidden="true" />}
          isDisabled={process === undefined || isWriting}
          onPress={() => setWriting(true)}
        >
          Write
        </Button>
      </div>
      {isWriting && process && (
        <CommentForm
          release={release.id}
          edition={editionOf(release)}
          round={roundOf(release)}
          subjects={subjectChoices(process, selected)}
          onClose={() => setWriting(false)}
        />
      )}
      <div className="comments-bar">
        <Select
          label="State"
          hideLabel
          options={STATES}
          value={filter.state}
          onChange={(state) => setFilter({ ...filter, state: state as PanelFilter['state'] })}
        />
        <Select
          label="Kind"
          hideLabel
          options={KINDS}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind: kind as PanelFilter['kind'] })}
        />
      </div>
      {comments.length === 0 && (
        <p className="panel-hint">
          Nobody has said anything about this process in release {release.id}. Select a step and write, or{' '}
          <a href={`#/releases/${encodeURIComponent(release.id)}/comments`}>import what others sent</a>.
        </p>
      )}
      {comments.length > 0 && groups.length === 0 && (
        <p className="panel-hint">No comment is of this state and kind.</p>
      )}
      <div className="lists">
        {groups.map((group) => (
          <CommentGroup
            key={group.id}
            group={group}
            processKey={props.processKey}
            isCurrent={group.elementId !== undefined && group.elementId === selectedId}
            openId={openId}
            doneWithSave={props.doneWithSave}
            headOf={found.headOf}
            onToggle={(id) => {
              const isOpening = id !== openId;
              onOpen(isOpening ? id : undefined);
              if (isOpening && group.elementId !== undefined) onShow(group.elementId);
            }}
            onShow={onShow}
          />
        ))}
      </div>
    </div>
  );
}
