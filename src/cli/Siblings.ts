import { readBpmn } from '../core/bpmn/read';
import { readText } from './files';
import { planesOf } from '../publish/svg/planes';

/** The other files of one export: which of them draws a process that is called. */
export class Siblings {
  private index: Promise<ReadonlyMap<string, string>> | undefined;
  private readonly drawn = new Map<string, Promise<boolean>>();

  /** @param inputs every model of the export */
  constructor(private readonly inputs: readonly string[]) {}

  /** The model that a process is in, where it will be drawn too; undefined elsewhere. */
  async drawing(processId: string): Promise<string | undefined> {
    const path = (await (this.index ??= this.indexed())).get(processId);
    if (path === undefined) return undefined;
    const isDrawn = this.drawn.get(path) ?? canBeDrawn(path);
    this.drawn.set(path, isDrawn);
    return (await isDrawn) ? path : undefined;
  }

  /** By a glance at the texts: reading them all as models would take as long as drawing them. */
  private async indexed(): Promise<Map<string, string>> {
    const index = new Map<string, string>();
    for (const path of this.inputs)
      for (const id of processIdsIn(await readText(path).catch(() => '')))
        if (!index.has(id)) index.set(id, path);
    return index;
  }
}

const PROCESS = /<(?:[\w.-]+:)?process\s(?:[^>]*?\s)?id\s*=\s*["']([^"']*)["']/g;

const processIdsIn = (text: string): string[] =>
  [...text.replace(/<!--[^]*?-->/g, '').matchAll(PROCESS)].map(([, id]) => id!);

async function canBeDrawn(path: string): Promise<boolean> {
  const model = await readBpmn(await readText(path), { fileName: path, forSaving: false });
  return model.readable && planesOf(model.definitions).length > 0;
}
