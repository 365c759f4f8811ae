// `node scripts/example-releases.mjs`: makes the releases 2.0 and 3.0 of models/releases by `bam release`, as docs/releases.md tells.
// It starts from the models as they are, in a copy, and writes only once every step was taken. What is there already stays.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { commentsOn } from './example-releases-comments.mjs';
import { makeBaselineOnly } from './example-releases-baseline.mjs';
import { planOf } from './example-releases-plans.mjs';

register();
const { run } = await import('../src/cli/bam.ts');

const models = fileURLToPath(new URL('../models', import.meta.url));
const SUMMARY =
  'SMETS1 Devices join. Each process says beside its SMETS2+ baseline what does not apply to them, what is replaced and what changes.\n\n' +
  'The register holds every impact of the SMETS1 Services Release, and where it is answered.';
const EXAMPLE = 'Example record: it stands for no decision of the TABASC.';

/** What the comments had changed: in the first editions the shorter text stood. */
const FIRST_EDITION = [
  [
    'processes/7.2.2-install-and-leave.bpmn',
    'Coverage decides between an ordinary installation and Install and Leave.',
    'Coverage decides how the visit goes on.',
  ],
];
const UNTIL_CONSULTATION = [
  [
    'processes/7.7.1-transitional-change-of-supplier.bpmn',
    'The switch can be objected to or withdrawn before it takes effect.',
    'The switch can be objected to before it takes effect.',
  ],
  [
    'processes/7.9.4-incident-management.bpmn',
    'The Incident Party makes sure that the cause is not its own, and looks in the Self-Service Interface (7.9.2).',
    'The Incident Party makes sure that the cause is not its own.',
  ],
  [
    'processes/7.6.1-replace-communications-hub.bpmn',
    'SRV 8.14.1 (Communications Hub Status Update, Install Success) is not available for SMETS1 Devices.',
    'SRV 8.14.1 is not available for SMETS1 Devices.',
  ],
];

if (existsSync(join(models, 'releases')))
  throw new Error('models/releases is there already: what was released stays as it is.');
const work = mkdtempSync(join(tmpdir(), 'bam-releases-'));
try {
  await releaseTwo(join(work, '2.0'));
  await releaseThree(join(work, '3.0'), join(work, '2.0'));
  for (const id of ['2.0', '3.0']) await planOf(id, join(work, '3.0'), (args) => release(args));
  cpSync(join(work, '3.0/releases'), join(models, 'releases'), { recursive: true });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The baseline by itself: live since 25 June 2026. */
async function releaseTwo(library) {
  await makeBaselineOnly(models, library, run);
  const step = stepsOf('2.0', library);
  await step('2026-01-12T10:00:00Z', 'create', [
    ...['--go-live', '2026-06-25', '--no-previous'],
    ...['--summary', 'The business processes of the smart metering arrangements for SMETS2+ Devices.'],
  ]);
  await step('2026-02-02T10:00:00Z', 'freeze', ['--note', 'Draft for the internal review']);
  await step('2026-03-02T09:00:00Z', 'consult', ['--closes', '2026-03-30']);
  await step('2026-04-16T15:00:00Z', 'approve', ['--reference', EXAMPLE]);
  await step('2026-06-18T09:00:00Z', 'publish');
  await step('2026-06-25T08:00:00Z', 'go-live', ['--reference', EXAMPLE]);
}

/** The same with the SMETS1 layer and its register: published on 25 November 2026, to go live a week later. */
async function releaseThree(library, before) {
  cpSync(models, library, { recursive: true });
  cpSync(join(before, 'releases'), join(library, 'releases'), { recursive: true });
  const step = stepsOf('3.0', library);
  const comment = (step) => commentsOn(step, library);
  await step('2026-07-06T10:00:00Z', 'create', [...['--go-live', '2026-12-02'], ...['--summary', SUMMARY]]);
  exchange(library, [...FIRST_EDITION, ...UNTIL_CONSULTATION], 'back');
  await step('2026-08-10T10:00:00Z', 'freeze', ['--note', 'Draft for the internal review']);
  await comment('internal review');
  exchange(library, FIRST_EDITION, 'forth');
  await step('2026-08-27T10:00:00Z', 'revise', ['--note', 'After the internal review']);
  await step('2026-09-07T09:00:00Z', 'consult', ['--closes', '2026-10-05']);
  await comment('consultation');
  exchange(library, UNTIL_CONSULTATION, 'forth');
  await step('2026-10-22T10:00:00Z', 'revise', ['--note', 'After the comments of the consultation']);
  await step('2026-11-19T15:00:00Z', 'approve', ['--reference', EXAMPLE]);
  await step('2026-11-25T09:00:00Z', 'publish');
}

function exchange(library, texts, way) {
  for (const [file, now, before] of texts) {
    const path = join(library, file);
    const [from, to] = way === 'back' ? [now, before] : [before, now];
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${file} holds "${from}" ${parts.length - 1} times, not once.`);
    writeFileSync(path, parts.join(to));
  }
}

function stepsOf(id, library) {
  return (at, name, options = []) =>
    release([name, id, '--library', library, '--by', 'Example modeller', '--at', at, ...options]);
}

async function release(args) {
  const code = await run(['release', ...args], {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  if (code !== 0) throw new Error(`bam release ${args.join(' ')}: exit code ${code}`);
}
