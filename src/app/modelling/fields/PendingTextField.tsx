import { useCallback, useEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/TextField';
import { useSession } from '../session/SessionContext';

/** Milliseconds without a keystroke until the diagram shows what is typed. */
const PAUSE = 400;

interface PendingTextFieldProps extends Pick<
  TextFieldProps,
  'label' | 'description' | 'errorMessage' | 'placeholder' | 'rows' | 'isReadOnly'
> {
  /** The element that the text belongs to; '' for the process. */
  elementId: string;
  /** As `applyPendingEdit` knows it. */
  field: string;
  /** What the diagram says. */
  value: string;
}

/**
 * Text of the diagram. Each keystroke is noted where a killed tab cannot lose it; the diagram takes the text
 * as one command when the typing pauses or the field is left, so that undo goes by words, not by letters.
 * Give it a `key` of element and field.
 */
export function PendingTextField({ elementId, field, value, ...props }: PendingTextFieldProps) {
  const session = useSession();
  const [typed, setTyped] = useState<string>();
  const latest = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current === undefined) return;
    const text = latest.current;
    latest.current = undefined;
    session.commit(elementId, field, text);
    setTyped(undefined);
  }, [session, elementId, field]);
  // Selecting another element unmounts the field before it is left.
  useEffect(() => commit, [commit]);

  const type = (text: string) => {
    latest.current = text;
    setTyped(text);
    session.pending.note({ elementId, field, value: text });
    clearTimeout(timer.current);
    timer.current = setTimeout(commit, PAUSE);
  };
  const cancel = () => {
    clearTimeout(timer.current);
    latest.current = undefined;
    session.pending.cancel(elementId, field);
    setTyped(undefined);
  };

  return (
    <TextField
      {...props}
      value={typed ?? value}
      onChange={type}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && latest.current !== undefined) cancel();
        if (key === 'Enter' && (props.rows ?? 1) === 1) commit();
      }}
    />
  );
}
