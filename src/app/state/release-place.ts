/** The pages of the releases, as the address spells them: the list, or one release with a tab of it. */
export interface ReleasePlace {
  id?: string;
  /** Absent for the first tab. */
  tab?: string;
  /** What the tab shows: filters, the row that is open. */
  parameters: Readonly<Record<string, string>>;
}

const FORM = /^\/releases(?:\/([^/]+)(?:\/([a-z-]+))?)?\/?$/;

/** Reads `/releases`, `/releases/3.0` and `/releases/3.0/comments` with their parameters. */
export function readReleasePlace(path: string, parameters: URLSearchParams): ReleasePlace | undefined {
  const match = FORM.exec(path);
  if (!match) return undefined;
  const [, id, tab] = match;
  return {
    ...(id !== undefined && { id: plain(id) }),
    ...(tab !== undefined && { tab }),
    parameters: Object.fromEntries([...parameters].filter(([, value]) => value !== '')),
  };
}

/** The hash of a page of the releases, with the leading `#`; parameters in the order of their names. */
export function releaseAddress({ id, tab, parameters = {} }: Partial<ReleasePlace>): string {
  const path = [id, tab].filter((part) => part !== undefined).map(encodeURIComponent);
  const kept = Object.entries(parameters).filter(([, value]) => value !== '');
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return `#/${['releases', ...path].join('/')}${query && `?${query}`}`;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a hand-made link
  }
}
