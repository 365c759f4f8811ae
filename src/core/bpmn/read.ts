import type { Problem } from '../problem';
import { canonicalise } from './canonical';
import { findLeftovers } from './leftovers-find';
import { NO_LEFTOVERS, type Leftovers } from './leftovers';
import { checkNothingLost } from './losses';
import { fileModdle as moddle } from './moddle';
import type { BpmnModel, Definitions } from './model';
import { screen } from './screen/screen';
import { parseWritten } from './written';
import { serialiseXml } from './xml/serialise';
import type { XmlDocument } from './xml/tree';

export interface ReadOptions {
  /** Named in the problems. */
  fileName?: string;
  /**
   * False for a model that is only looked at, drawn, say: what moddle would not write back is then neither kept nor
   * looked for, which is about half of the work. Such a model must not be saved over its file.
   */
  forSaving?: boolean;
}

/**
 * Reads a BPMN 2.0 file. A faulty file never throws: see `problems` and `readable`. The text is screened, brought into
 * canonical form and only then given to moddle; what moddle does not write back is kept as leftovers, and what cannot be
 * kept is a problem (`LOSS-...`). Names with line breaks, references to characters, `1` for `true` and the like arrive as
 * they were meant.
 *
 * Cost grows with the number of elements: moddle's reading and its writing (to see what it would lose), and two parses
 * of our own; three to four times the processor time of moddle's reading alone, measured from 300 to 4,000 flow nodes.
 *
 * @param text the file, decoded
 */
export async function readBpmn(
  text: string,
  { fileName, forSaving = true }: ReadOptions = {},
): Promise<BpmnModel> {
  const screened = screen(text, fileName);
  if (!screened.document || screened.problems.some(({ severity }) => severity === 'error')) {
    return unreadable(screened.problems);
  }
  const document = canonicalise(screened.document);
  const canonical = serialiseXml(document);
  try {
    const { rootElement, elementsById } = await moddle.fromXML(canonical);
    const { leftovers, problems } = forSaving
      ? whatIsLeft(document, canonical, (await moddle.toXML(rootElement)).xml, fileName)
      : { leftovers: NO_LEFTOVERS, problems: [] };
    return {
      readable: true,
      definitions: rootElement,
      elementsById,
      leftovers,
      text: canonical,
      problems: [...screened.problems, ...problems],
    };
  } catch (error) {
    return unreadable([...screened.problems, refused(error, fileName)]);
  }
}

function whatIsLeft(
  original: XmlDocument,
  canonical: string,
  xml: string,
  fileName: string | undefined,
): { leftovers: Leftovers; problems: Problem[] } {
  const written = canonicalise(parseWritten(xml));
  const leftovers = findLeftovers(original, written);
  return { leftovers, problems: checkNothingLost(canonical, written, leftovers, fileName) };
}

function unreadable(problems: Problem[]): BpmnModel {
  return {
    readable: false,
    definitions: moddle.create('bpmn:Definitions') as unknown as Definitions,
    elementsById: Object.create(null) as BpmnModel['elementsById'],
    leftovers: NO_LEFTOVERS,
    text: '',
    problems,
  };
}

/** What the screening let pass and moddle does not take. */
function refused(error: unknown, fileName: string | undefined): Problem {
  return {
    code: 'BPMN-UNREADABLE',
    severity: 'error',
    where: { ...(fileName !== undefined && { fileName }) },
    message: `The file cannot be read as BPMN 2.0: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Open the file in the tool that wrote it and save it again.',
  };
}
