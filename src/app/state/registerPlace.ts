export const REGISTER_PAGES = [
  'impacts',
  'matrix',
  'service-requests',
  'governance',
  'glossary',
  'coverage',
] as const;
export type RegisterPage = (typeof REGISTER_PAGES)[number];

/** A page of the registers, and what it shows of them: filters, order and the row that is open, as the address spells them. */
export interface RegisterPlace {
  page: RegisterPage;
  parameters: Readonly<Record<string, string>>;
}

const FORM = /^\/register(?:\/([a-z-]+))?\/?$/;

/** Reads `/register/impacts` and its parameters; a page that it does not know is the first one. */
export function readRegisterPlace(path: string, parameters: URLSearchParams): RegisterPlace | undefined {
  const match = FORM.exec(path);
  if (!match) return undefined;
  const page = REGISTER_PAGES.find((known) => known === match[1]) ?? REGISTER_PAGES[0];
  return { page, parameters: Object.fromEntries([...parameters].filter(([, value]) => value !== '')) };
}

/** The hash of a register page, with the leading `#`; parameters in the order of their names. */
export function registerAddress(
  page: RegisterPage,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const kept = Object.entries(parameters).filter(([, value]) => value !== '');
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return `#/register/${page}${query && `?${query}`}`;
}
