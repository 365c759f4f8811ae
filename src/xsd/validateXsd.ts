import { memoryPages, validateXML } from 'xmllint-wasm';
import type { Problem } from '../core/problem';
import { toProblems } from './findings';
import { ENTRY_SCHEMA, type Schemas } from './schemas';

/**
 * Holds a file against the schemas of the OMG, and what is in the `bam` namespace against `bam.xsd`. libxml2 does the work,
 * as WebAssembly in a worker of its own; the same code runs in Node and in the browser, only the schemas come from the disk
 * here and from the bundle there. Some tenths of a second, most of it for starting.
 *
 * @param options.fileName named in the problems
 * @returns no problem for a valid file; else one for each fault, with its line and, where the line shows one, the element
 * @throws Error when the validator itself fails, such as for want of memory
 */
export async function validateXsd(
  text: string,
  { fileName }: { fileName?: string } = {},
): Promise<Problem[]> {
  const [problems = []] = await validateTexts([text]);
  return fileName === undefined
    ? problems
    : problems.map((problem) => ({ ...problem, where: { fileName, ...problem.where } }));
}

/** The same for many texts in one run of the validator, whose start costs more than a text does; in the order of the texts. */
export async function validateTexts(texts: readonly string[]): Promise<Problem[][]> {
  const schemas = await (loading ??= loadSchemas());
  const { errors } = await validateXML({
    xml: texts.map((text, at) => ({ fileName: nameOf(at), contents: asUtf8(text) })),
    schema: { fileName: 'entry.xsd', contents: ENTRY_SCHEMA },
    preload: [...schemas].map(([name, contents]) => ({ fileName: name, contents })),
    maxMemoryPages: memoryPages.GiB,
  });
  return texts.map((text, at) =>
    toProblems(
      errors.filter(({ loc }) => loc?.fileName === nameOf(at)),
      text,
    ),
  );
}

const nameOf = (at: number) => `model-${at}.bpmn`;

/** The text goes to the validator as UTF-8, whatever the file was in: what its first line claims no longer holds. */
const asUtf8 = (text: string): string =>
  text.replace(/^(\uFEFF?<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1');

let loading: Promise<Schemas> | undefined;

async function loadSchemas(): Promise<Schemas> {
  const isNode = typeof process !== 'undefined' && Boolean(process.versions?.node);
  if (!isNode) return (await import('./schemas.browser')).loadSchemas();
  // Named in a variable, so that the bundle of the app does not carry the code for Node.
  const path = './schemas.node.ts';
  const { loadSchemas: load } = (await import(/* @vite-ignore */ path)) as {
    loadSchemas: () => Promise<Schemas>;
  };
  return load();
}
