import { TextField } from '../../ui/TextField';

interface DateFieldProps {
  label: string;
  /** ISO date, or '' for none. */
  value: string;
  onChange: (date: string) => void;
  description?: string;
  errorMessage?: string;
  isDisabled?: boolean;
}

/** A date, in the browser's own date field: its keys, its picker, its spelling. */
export const DateField = (props: DateFieldProps) => <TextField type="date" {...props} />;
