/**
 * Where a process stands in an edition.
 *
 * @param name id of its BPMN process, which stays through renames and new numbers; else its BAD number; else its file's name
 * @returns a path of the tree; undefined where there is none. Cost: one look at each file.
 */
export function findProcess(tree: ReadonlyMap<string, string>, name: string): string | undefined {
  const processes = [...tree].filter(([path]) => /^processes\/.*\.(bpmn|xml)$/.test(path));
  const holding = (attribute: string) => {
    const tag = new RegExp(
      `<(?:[\\w-]+:)?(?:process|collaboration)\\b[^>]*\\s${attribute}="${escaped(name)}"`,
    );
    return processes.filter(([, text]) => tag.test(text)).map(([path]) => path);
  };
  const named = processes.filter(([path]) => stemOf(path) === name).map(([path]) => path);
  for (const found of [holding('id'), holding('(?:[\\w-]+:)?number'), named])
    if (found.length === 1) return found[0];
  return undefined;
}

const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.(bpmn|xml)$/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
