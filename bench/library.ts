import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benchProcess } from './process';

/** Path of the generated process with this index, below its library's folder. */
export const generatedPath = (index: number): string => `processes/7.1.${index + 1}-generated.bpmn`;

/**
 * Writes a library of generated processes that differ in number and name only, so that a site of N is N times the work.
 *
 * @param size flow nodes of each
 */
export async function writeLibrary(folder: string, processes: number, size: number): Promise<void> {
  const text = await benchProcess(size);
  await mkdir(join(folder, 'processes'), { recursive: true });
  const numbers = Array.from({ length: processes }, (_, index) => `7.1.${index + 1}`);
  const library = {
    title: 'Generated',
    chapters: [{ number: '7.1', title: 'Generated' }],
    layers: [{ id: 'SMETS1', name: 'SMETS1', description: 'A layer.' }],
    order: numbers,
  };
  await writeFile(join(folder, 'library.json'), JSON.stringify(library));
  for (const [index, number] of numbers.entries())
    await writeFile(
      join(folder, generatedPath(index)),
      text
        .replaceAll('Process_1"', `Process_${index + 1}"`)
        .replace('<process ', `<process name="Process ${number}" bam:number="${number}" `),
    );
}
