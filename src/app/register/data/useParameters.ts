import { useWorkspace } from '../../state/store';

const NONE: Readonly<Record<string, string>> = {};

/** What the address says of the page that is shown: filters, order, the row that is open. */
export const useParameters = (): Readonly<Record<string, string>> =>
  useWorkspace((s) => s.place.register?.parameters) ?? NONE;
