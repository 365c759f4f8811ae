import Modeler from 'bpmn-js/lib/Modeler';
import Viewer from 'bpmn-js/lib/Viewer';
import { bamPackages, createModdle } from '../src/core/bpmn/moddle';
import type { Definitions } from '../src/core/bpmn/model';
import { readBpmn } from '../src/core/bpmn/read';
import { project } from '../src/core/variation/project';
import { VIEWS } from '../src/core/variation/types';
import { createProcessEditor } from '../src/editor/createProcessEditor';
import { renderSvg } from '../src/publish/svg/renderSvg';

/** What the page measures of the file that `load` was given. Runs in the browser; each job starts from nothing warm but the code. */
let text = '';
let definitions: Definitions;

async function load(file: string): Promise<void> {
  text = file;
  definitions = (await readBpmn(file)).definitions;
}

/** Time of one run, ms, and the length of what it wrote, characters. */
export interface Run {
  time: number;
  length: number;
}

type Job = () => Promise<Run> | Run;

const jobs: Record<string, Job> = {
  ...Object.fromEntries(
    VIEWS.map((view) => [
      `project ${view}`,
      () => timed(() => void project(definitions, { view, layers: ['SMETS1'] })),
    ]),
  ),
  'import Viewer': () => importInto(Viewer, false),
  'import Modeler': () => importInto(Modeler, false),
  'import + saveSVG': () => importInto(Viewer, true),
  fromXML: () => timed(() => createModdle().fromXML(text)),
  readBpmn: () => timed(() => readBpmn(text)),
  renderSvg: () => timed(() => renderSvg(definitions)),
  'readBpmn + renderSvg': () =>
    timed(async () => renderSvg((await readBpmn(text, { forSaving: false })).definitions)),
  'editor text': editorText,
};

async function timed(work: () => unknown): Promise<Run> {
  const start = performance.now();
  const made = await work();
  return { time: performance.now() - start, length: typeof made === 'string' ? made.length : 0 };
}

async function importInto(Kind: typeof Viewer, isSaved: boolean): Promise<Run> {
  const container = newContainer();
  const viewer = new Kind({ container, moddleExtensions: bamPackages as Record<string, object> });
  const run = await timed(async () => {
    const { warnings } = await viewer.importXML(text);
    if (warnings.length > 0) throw new Error(`bpmn-js warns: ${warnings.join('; ')}`);
    return isSaved ? (await viewer.saveSVG()).svg : undefined;
  });
  viewer.destroy();
  container.remove();
  return run;
}

/** The file as the editor hands it to the repository after a command. */
async function editorText(): Promise<Run> {
  const container = newContainer();
  const editor = createProcessEditor(container);
  const problems = await editor.open(text);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  editor.rename('Step_3', 'Another name');
  const run = await timed(() => editor.text());
  editor.destroy();
  container.remove();
  return run;
}

function newContainer(): HTMLElement {
  const container = document.createElement('div');
  container.style.cssText = 'width: 1280px; height: 800px';
  document.body.append(container);
  return container;
}

Object.assign(globalThis, { bench: { load, run: (job: string) => jobs[job]!() } });
