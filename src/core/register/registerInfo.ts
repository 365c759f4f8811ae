import type { Problem } from '../problem';

/** What `register.json` says of a register. Properties beside these are kept as they are. */
export interface RegisterInfo {
  title: string;
  /** The release of the Smart Energy Code whose changes the register lists. */
  secRelease: string;
  /** Layers whose variations answer it. */
  layers: string[];
  note: string;
}

/**
 * Reads a register's `register.json`. Where it is missing or at fault the register still works, under the name of its folder.
 *
 * @param text undefined where the register has no such file
 */
export function readRegisterInfo(
  id: string,
  text: string | undefined,
  fileName: string,
): { info: RegisterInfo; problems: Problem[] } {
  const plain: RegisterInfo = { title: id, secRelease: '', layers: [], note: '' };
  if (text === undefined) return { info: plain, problems: [] };
  const faulty = (fault: string) => ({ info: plain, problems: [unreadable(fault, fileName)] });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return faulty(`is not JSON: ${(error as Error).message}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return faulty('holds no object.');
  const { title, secRelease = '', layers = [], note = '' } = json as Record<string, unknown>;
  if (typeof title !== 'string' || title.trim() === '') return faulty('has no "title".');
  if (typeof secRelease !== 'string') return faulty('has something else than a text for "secRelease".');
  if (typeof note !== 'string') return faulty('has something else than a text for "note".');
  if (!Array.isArray(layers) || !layers.every((layer) => typeof layer === 'string'))
    return faulty('has something else than a list of layer ids for "layers".');
  return { info: { ...json, title, secRelease, layers, note }, problems: [] };
}

const unreadable = (fault: string, fileName: string): Problem => ({
  code: 'REGISTER-INFO',
  severity: 'error',
  where: { fileName },
  message: `The file ${fileName} ${fault}`,
  remedy: 'Correct the file, or take the one of the release.',
});
