/** The register of a library that was written before a library could hold several. */
export const FIRST_REGISTER = 'smets1';

/** The files of one impact register, in its folder `register/<id>/`. */
export const REGISTER_FILES = {
  info: 'register.json',
  impacts: 'impacts.csv',
  governance: 'governance.csv',
  dispositions: 'dispositions.csv',
  links: 'links.csv',
} as const;
export type RegisterFile = keyof typeof REGISTER_FILES;

/** The files that all registers of a library share. */
export const CATALOGUE_FILES = {
  serviceRequests: 'register/service-requests.csv',
  sections: 'register/sections.csv',
  glossary: 'register/glossary.csv',
  retiredTerms: 'register/retired-terms.csv',
} as const;

/** Where a file of a register stands in the library's tree, such as `register/smets1/impacts.csv`. */
export const registerPath = (register: string, file: RegisterFile): string =>
  `register/${register}/${REGISTER_FILES[file]}`;

/**
 * Where a file of a library stands today. A library had one register once, whose impacts stood in `register/impacts.csv`; each
 * register has a folder now. Every other path is given back as it is, so that asking twice changes nothing.
 */
export const currentPath = (path: string): string =>
  path === 'register/impacts.csv' ? registerPath(FIRST_REGISTER, 'impacts') : path;

/** The ids of the registers that a library's paths hold, sorted: every folder with impacts or a `register.json`. */
export function registerIds(paths: Iterable<string>): string[] {
  const ids = new Set<string>();
  for (const path of paths) {
    const [, id] = /^register\/([^/]+)\/(?:impacts\.csv|register\.json)$/.exec(currentPath(path)) ?? [];
    if (id !== undefined) ids.add(id);
  }
  return [...ids].sort();
}
