import { useState, type ReactNode } from 'react';
import { useAuthor, type Author } from '../state/useAuthor';
import { TextField } from '../ui/TextField';

interface Signature {
  /** Asks who writes; nothing where this browser knows already. */
  fields: ReactNode;
  isComplete: boolean;
  /** Keeps what was entered and gives it. */
  sign: () => Promise<Author>;
}

/** Who writes: asked for once, then known. */
export function useSignature(): Signature {
  const { author, keepAuthor } = useAuthor();
  const [typed, setTyped] = useState<Partial<Author>>({});
  // Asked until it is signed, not until the first letter stands in the field.
  const isKnown = author !== undefined && author.name !== '';
  const given: Author = {
    name: typed.name ?? author?.name ?? '',
    organisation: typed.organisation ?? author?.organisation ?? '',
  };
  return {
    isComplete: author !== undefined && given.name.trim() !== '',
    sign: async () => {
      if (!isKnown) await keepAuthor(given);
      return { name: given.name.trim(), organisation: given.organisation.trim() };
    },
    fields: author !== undefined && !isKnown && (
      <>
        <TextField
          label="Your name"
          value={given.name}
          onChange={(name) => setTyped((before) => ({ ...before, name }))}
          description="Stands under what you write; kept in this browser."
        />
        <TextField
          label="Your organisation"
          value={given.organisation}
          onChange={(organisation) => setTyped((before) => ({ ...before, organisation }))}
        />
      </>
    ),
  };
}
