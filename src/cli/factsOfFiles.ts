import { modelFacts, type ModelFacts } from '../core/register/modelFacts';
import { BadUse } from './BadUse';
import { readModel } from './models';
import { ofFile } from './ofFile';

/** What registers need to know of many models. One that cannot be read is named in `failed`, and the others are read. */
export async function factsOfFiles(
  files: readonly string[],
  progress: (file: string) => void,
): Promise<{ models: ModelFacts[]; failed: { file: string; message: string }[] }> {
  const models: ModelFacts[] = [];
  const failed: { file: string; message: string }[] = [];
  for (const file of files) {
    try {
      models.push(await ofFile(file, async () => modelFacts(await readModel(file))));
    } catch (error) {
      if (!(error instanceof BadUse)) throw error;
      failed.push({ file, message: error.message });
    }
    progress(file);
  }
  return { models, failed };
}
