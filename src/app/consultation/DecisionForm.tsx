import { useState } from 'react';
import type { CommentState } from '../../core/review/Comment';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import type { DoneChoice } from './revision-names';
import { useKeptText } from './useKeptText';
import { useSignature } from './useSignature';
import type { Author } from '../state/useAuthor';

/** What an answer is: a reply, or a decision. */
export type Answer = 'reply' | CommentState;

export interface Answered {
  text: string;
  /** What did it, for what is done. */
  revision: string;
}

interface DecisionFormProps {
  answer: Answer;
  /** Which comments it answers: what is typed is kept by it. */
  about: string;
  /** How many they are. */
  count: number;
  /** What may have done it, the likeliest first. */
  choices: readonly DoneChoice[];
  onSubmit: (given: Answered, by: Author) => Promise<boolean>;
  onClose: () => void;
}

const WORDS: Readonly<Record<Answer, { action: string; text: string; needsText: boolean }>> = {
  reply: { action: 'Reply', text: 'Reply', needsText: true },
  accepted: { action: 'Accept', text: 'Note (may stay empty)', needsText: false },
  rejected: { action: 'Reject', text: 'Reason', needsText: true },
  done: { action: 'Mark as done', text: 'What was done (may stay empty)', needsText: false },
  new: { action: 'Open again', text: 'Reason', needsText: true },
};
const OTHER = 'other';

/** Asks for what an answer needs: the words, what did it, and once who says so. */
export function DecisionForm({ answer, about, count, choices, onSubmit, onClose }: DecisionFormProps) {
  const { fields, isComplete: isSigned, sign } = useSignature();
  const { text, setText, forget } = useKeptText(`${answer} to ${about}`);
  const [chosen, setChoice] = useState<string>();
  // What was chosen may go again, as when comments are ticked or unticked meanwhile.
  const isThere = chosen === OTHER || choices.some(({ id }) => id === chosen);
  const choice = (isThere ? chosen : undefined) ?? choices[0]?.id ?? OTHER;
  const [other, setOther] = useState('');
  const [busy, setBusy] = useState(false);
  const words = WORDS[answer];
  const revision = answer !== 'done' ? '' : choice === OTHER ? other.trim() : choice;
  const isComplete =
    isSigned && (!words.needsText || text.trim() !== '') && (answer !== 'done' || revision !== '');
  const giveUp = () => {
    forget();
    onClose();
  };
  const submit = async () => {
    if (!isComplete || busy) return;
    setBusy(true);
    const isStored = await onSubmit({ text: text.trim(), revision }, await sign());
    if (isStored) giveUp();
    else setBusy(false);
  };
  return (
    <form
      className="answer-form"
      aria-label={words.action}
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
      {answer === 'done' && choices.length > 0 && (
        <Select
          label="Done by"
          value={choice}
          onChange={setChoice}
          options={[...choices, { id: OTHER, label: 'Something else…' }]}
        />
      )}
      {answer === 'done' && choice === OTHER && (
        <TextField
          label="What did it"
          description="An edition, a file, a paper."
          value={other}
          onChange={setOther}
          autoFocus={choices.length === 0}
        />
      )}
      <TextField
        label={words.text}
        rows={3}
        value={text}
        onChange={setText}
        autoFocus={answer !== 'done' || choices.length > 0}
      />
      {fields}
      <div className="button-row">
        <Button type="submit" tone="primary" isDisabled={!isComplete || busy}>
          {count === 1 ? words.action : `${words.action} (${count})`}
        </Button>
        <Button onPress={giveUp}>Cancel</Button>
      </div>
    </form>
  );
}
