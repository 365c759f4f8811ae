import { useState } from 'react';
import type { CommentState } from '../../core/review/Comment';
import { stateOf } from '../../core/review/states';
import { Button } from '../ui/Button';
import { DecisionForm, type Answer } from './DecisionForm';
import type { KeptComment } from './review-now';
import { NEXT_SAVE, type DoneChoice } from './revision-names';
import { useReviewActions } from './useReviewActions';

interface CommentActionsProps {
  /** One comment, or many that get the same answer. */
  comments: readonly KeptComment[];
  choices: readonly DoneChoice[];
  /** Told of comments that are done with the next save, where that is among the choices. */
  onNextSave?: (comments: readonly KeptComment[], reason: string) => void;
  /** Told when an answer is stored. */
  onAnswered?: () => void;
}

const BUTTONS: readonly { answer: Answer; label: string; from: readonly CommentState[] }[] = [
  { answer: 'reply', label: 'Reply', from: ['new', 'accepted', 'rejected', 'done'] },
  { answer: 'accepted', label: 'Accept', from: ['new', 'rejected'] },
  { answer: 'rejected', label: 'Reject', from: ['new', 'accepted'] },
  { answer: 'done', label: 'Done', from: ['new', 'accepted'] },
  { answer: 'new', label: 'Open again', from: ['accepted', 'rejected', 'done'] },
];

/** What can be answered; a button shows where at least one of the comments can take its answer. */
export function CommentActions({ comments, choices, onNextSave, onAnswered }: CommentActionsProps) {
  const { reply, decide } = useReviewActions();
  const [answer, setAnswer] = useState<Answer>();
  const states = new Set(comments.map(({ comment }) => stateOf(comment)));
  const fitting = (from: readonly CommentState[]) =>
    comments.filter(({ comment }) => from.includes(stateOf(comment)));

  if (answer !== undefined) {
    const about = fitting(BUTTONS.find((button) => button.answer === answer)!.from);
    return (
      <DecisionForm
        answer={answer}
        about={about.length === 1 ? about[0]!.path : 'many comments'}
        count={about.length}
        choices={choices}
        onClose={() => setAnswer(undefined)}
        onSubmit={async ({ text, revision }, by) => {
          if (revision === NEXT_SAVE) {
            onNextSave?.(about, text);
            return true;
          }
          const isStored =
            answer === 'reply'
              ? await reply(about, text, by)
              : await decide(
                  about,
                  (kept) => {
                    const did = choices.find(({ id }) => id === revision)?.idFor?.(kept) ?? revision;
                    return { state: answer, ...(text && { reason: text }), ...(did && { revision: did }) };
                  },
                  by,
                );
          if (isStored) onAnswered?.();
          return isStored;
        }}
      />
    );
  }
  return (
    <div className="button-row">
      {BUTTONS.filter(({ from }) => from.some((state) => states.has(state))).map(
        ({ answer: each, label }) => (
          <Button key={each} onPress={() => setAnswer(each)}>
            {label}
          </Button>
        ),
      )}
    </div>
  );
}
