import { memoryPages, validateXML } from 'xmllint-wasm';
import { ENTRY_SCHEMA } from '../../../src/xsd/schemas';
import { loadSchemas } from '../../../src/xsd/schemas.node';
import type { ExportedFile } from './exported-files';

/**
 * Holds files against the schemas of the OMG and `bam.xsd`, all in one run of libxml2; `validateXsd` takes one at a time.
 *
 * @returns what is wrong, by file name
 */
export async function faultsOf(files: readonly ExportedFile[]): Promise<Map<string, string>> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: files.map(({ fileName, text }) => ({ fileName, contents: text })),
    schema: { fileName: 'entry.xsd', contents: ENTRY_SCHEMA },
    preload: [...(await loadSchemas())].map(([fileName, contents]) => ({ fileName, contents })),
    maxMemoryPages: memoryPages.GiB,
  });
  for (const { fileName } of files)
    if (!rawOutput.includes(fileName)) throw new Error(`${fileName} was not looked at`);
  if (valid) return new Map();
  return new Map(errors.map(({ loc, message }) => [loc?.fileName ?? '?', message]));
}
