import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODELS = new URL('../../models/processes/', import.meta.url);
/**
 * The references of the BPMN Model Interchange Working Group stand beside the project and are no part of it;
 * BAM_REFERENCES says where else they are.
 */
const named = process.env['BAM_REFERENCES'];
const REFERENCES = named
  ? pathToFileURL(`${resolve(named)}/`)
  : new URL('../../../shared/miwg/', import.meta.url);

/** The models of the library, and the interchange references where this machine has them. */
export function filesAtHand(): { name: string; text: string }[] {
  return [MODELS, REFERENCES].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.bpmn'))
      .sort()
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
  );
}
