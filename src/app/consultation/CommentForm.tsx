import { useState } from 'react';
import { COMMENT_KINDS, type CommentKind, type Round, type Subject } from '../../core/review/Comment';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useKeptText } from './useKeptText';
import { useReviewActions } from './useReviewActions';
import { useSignature } from './useSignature';
import { KIND_WORDS } from './words';

/** Something that can be commented on, with its words. */
export interface SubjectChoice {
  id: string;
  label: string;
  about: Subject;
}

interface CommentFormProps {
  release: string;
  edition: number | undefined;
  round: Round;
  /** The likeliest first; at least one. */
  subjects: readonly SubjectChoice[];
  onClose: () => void;
}

/** Writes a comment: on what, of which kind, and the words. */
export function CommentForm({ release, edition, round, subjects, onClose }: CommentFormProps) {
  const { add } = useReviewActions();
  const { fields, isComplete: isSigned, sign } = useSignature();
  const [chosen, setChosen] = useState<string>();
  const [kind, setKind] = useState<CommentKind>('suggestion');
  const { text, setText, forget } = useKeptText(`comment on ${release}`);
  const [busy, setBusy] = useState(false);
  // Another selection brings other subjects; a choice holds as long as it is among them.
  const subject = subjects.find(({ id }) => id === chosen) ?? subjects[0]!;
  const isComplete = isSigned && text.trim() !== '';
  const giveUp = () => {
    forget();
    onClose();
  };
  const submit = async () => {
    if (!isComplete || busy) return;
    setBusy(true);
    const { about } = subject;
    const given = { release, ...(edition !== undefined && { edition }), round, about, kind, text };
    if (await add(given, await sign())) giveUp();
    else setBusy(false);
  };
  return (
    <form
      className="answer-form"
      aria-label="Write a comment"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          giveUp();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      {subjects.length > 1 ? (
        <Select
          label="About"
          options={subjects.map(({ id, label }) => ({ id, label }))}
          value={subject.id}
          onChange={setChosen}
        />
      ) : (
        <p>
          <span className="field-label">About</span> {subject.label}
        </p>
      )}
      <Select
        label="Kind"
        options={COMMENT_KINDS.map((id) => ({ id, label: KIND_WORDS[id] }))}
        value={kind}
        onChange={(id) => setKind(id as CommentKind)}
      />
      <TextField label="Comment" rows={4} autoFocus value={text} onChange={setText} />
      {fields}
      <div className="button-row">
        <Button type="submit" tone="primary" isDisabled={!isComplete || busy}>
          Add comment
        </Button>
        <Button onPress={giveUp}>Cancel</Button>
      </div>
    </form>
  );
}
