import { XmlFault } from '../core/bpmn/xml/fault';
import { parseXml } from '../core/bpmn/xml/parse';
import { readText } from './files';

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

/** What has steps is laid out where its file has no diagram. */
const HAS_STEPS = /<(?:[\w.-]+:)?(?:\w*[tT]ask|\w+Event|\w+Gateway|callActivity|subProcess)\b/;

/** By its XML and not as a model, which would take as long as drawing it: what is only wrong as BPMN is named when its own turn comes. */
async function canBeDrawn(path: string): Promise<boolean> {
  const text = await readText(path);
  return (
    (HAS_STEPS.test(text) || /<(?:[\w.-]+:)?BPMNPlane\b/.test(text)) && !(parseXml(text) instanceof XmlFault)
  );
}
