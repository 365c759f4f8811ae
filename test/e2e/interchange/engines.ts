import * as elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import Serializer, { TypeResolver } from 'moddle-context-serializer';
import type { ExportedFile } from './exported-files';
import type { Reader, Reading } from './Reader';

// Its types name only what one gets from it, not that it can be made.
const { Context, Definition } = elements as unknown as Record<string, new (given: unknown) => unknown> & {
  Definition: new (context: unknown) => Definition;
};

/** A definition of bpmn-elements, as far as it is looked at; its own types leave half of this out. */
interface Definition {
  context: {
    definitionContext: { elements: { participants?: Named[] } };
    getMessageFlows(sourceProcessId: string): Named[];
    getAssociations(processId: string): Named[];
  };
  getProcesses(): (Named & { getActivities(): Named[]; getSequenceFlows(): Named[]; lanes?: Named[] })[];
}
interface Named {
  id: string;
  name?: string;
}

export const bpmnElements: Reader = {
  name: 'bpmn-elements',
  how: 'a `Definition`, from bpmn-moddle by moddle-context-serializer',
  read: (files) => readEach(files, definitionOf),
};

export const bpmnEngine: Reader = {
  name: 'bpmn-engine',
  how: '`engine.getDefinitions()`, with its own bpmn-moddle',
  read: (files) =>
    readEach(files, async (source) => {
      const [definition] = await new Engine({ source }).getDefinitions();
      return definition as unknown as Definition;
    }),
};

async function definitionOf(text: string): Promise<Definition> {
  const parsed = await new BpmnModdle().fromXML(text);
  const serialized = Serializer(parsed as never, TypeResolver(elements as never));
  return new Definition(new Context!(serialized));
}

async function readEach(
  files: readonly ExportedFile[],
  open: (text: string) => Promise<Definition>,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const file of files) {
    try {
      readings.push({ elements: namesIn(await open(file.text)) });
    } catch (error) {
      const leftOut = flowsOfBlackBoxes(file);
      const names = namesIn(await open(withoutMessageFlows(file.text, leftOut)));
      readings.push({ elements: names, complaint: String(error), leftOut });
    }
  }
  return readings;
}

function namesIn(definition: Definition): Map<string, string | undefined> {
  const { context } = definition;
  const found = definition
    .getProcesses()
    .flatMap((process) => [
      ...process.getActivities(),
      ...process.getSequenceFlows(),
      ...(process.lanes ?? []),
      ...context.getAssociations(process.id),
      ...context.getMessageFlows(process.id),
    ]);
  const pools = context.definitionContext.elements.participants ?? [];
  return new Map([...pools, ...found].map(({ id, name }) => [id, name]));
}

/** Message flows of pools that have no process: BPMN allows them, moddle-context-serializer stumbles over them. */
export function flowsOfBlackBoxes({ drawn }: ExportedFile): Set<string> {
  const isBlackBox = (end: unknown) => {
    const { $type, processRef } = end as { $type: string; processRef?: unknown };
    return $type === 'bpmn:Participant' && processRef === undefined;
  };
  const flows = [...drawn.values()].filter(({ $type }) => $type === 'bpmn:MessageFlow');
  return new Set(flows.filter((flow) => isBlackBox(flow['sourceRef']) || isBlackBox(flow['targetRef'])).map(({ id }) => id!)); // prettier-ignore
}

/** The model without these message flows and without their lines in the diagram. */
function withoutMessageFlows(text: string, ids: ReadonlySet<string>): string {
  return text
    .replace(
      /<bpmn:messageFlow id="([^"]+)"[^>]*?(?:\/>|>[\s\S]*?<\/bpmn:messageFlow>)/g,
      (all, id: string) => (ids.has(id) ? '' : all),
    )
    .replace(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[\s\S]*?<\/bpmndi:BPMNEdge>/g, (all, id: string) =>
      ids.has(id) ? '' : all,
    );
}
