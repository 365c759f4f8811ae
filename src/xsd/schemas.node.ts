import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OMG_SCHEMAS, type Schemas } from './schemas';

/** The schemas from the disk, for the terminal and for tests in Node. */
export async function loadSchemas(): Promise<Schemas> {
  const moddle = createRequire(import.meta.url).resolve('bpmn-moddle/package.json');
  const omg = join(dirname(moddle), 'resources/bpmn/xsd');
  const here = dirname(fileURLToPath(import.meta.url));
  const paths = [...OMG_SCHEMAS.map((name) => join(omg, name)), join(here, 'bam.xsd')];
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map([...OMG_SCHEMAS, 'bam.xsd'].map((name, i) => [name, texts[i]!]));
}
