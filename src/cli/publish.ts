import { InvalidArgumentError, type Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { dateInBritain } from '../core/calendar/dates';
import { formatProblem } from '../core/problem';
import { packNotice } from '../publish/site/consultation/packNotice';
import { addressOf } from './addressOf';
import { BadUse } from './BadUse';
import { dateOf } from './dateOf';
import { documentFonts, drawingFontFaces } from './fonts';
import { instantOf, now } from './release/options';
import { ReleaseStore } from './release/ReleaseStore';
import { claimFolder } from './site/claimFolder';
import { librarySource } from './site/librarySource';
import { publishedReleases, unlistedReleases } from './site/publishedReleases';
import { publishPack } from './site/publishPack';
import { publishReleases } from './site/publishReleases';
import { publishRoot } from './site/publishRoot';
import { publishSite, type Published } from './site/publishSite';
import { siteAssets } from './site/siteAssets';
import { passedOver } from './passedOver';
import { progressOf, type Terminal } from './terminal';
import { untilStopped } from './untilStopped';

interface PublishOptions {
  out: string;
  release?: string;
  draft?: boolean;
  root?: boolean;
  consultation?: boolean;
  replyTo?: string;
  at?: string;
  state?: string;
  date?: string;
  url?: string;
  force?: boolean;
  documents: boolean;
  json?: boolean;
  signal: AbortSignal;
}

/** `bam publish`: the static website. */
export function addPublish(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('publish')
    .summary('make the static website')
    .description(
      'Makes the static website of a library: plain files that need no server. Published releases stand in folders of their own, made from what was frozen for each, and the root follows the live one; a library without any is published as it is. A second run makes only what changed.',
    )
    .argument('[folder]', 'the library', 'models')
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option('--release <id>', 'only this release, such as 3.0, as it was frozen')
    .option('--draft', 'the library as it is now, and no release')
    .option('--root', 'only what stands beside the releases, for the day on which one goes live')
    .option('--consultation', 'with --release: its consultation pack, whose pages take comments')
    .option('--reply-to <address>', 'e-mail address that the comments of a pack are sent to', mailOf)
    .option('--at <instant>', 'which release is live is asked for this moment (default: now)', instantOf)
    .option('--state <state>', 'what to call the state of a draft')
    .option('--date <date>', 'date of a draft, such as 2026-11-25', dateOf)
    .option('--url <address>', 'where the site will stand, for link previews and the sitemap', addressOf)
    .option('--no-documents', 'leave out PNG, PDF and DOCX, which take most of the time')
    .option(
      '--force',
      'write to a folder that holds other files, which stay, or a site of another kind, which gives way',
    )
    .option('--json', 'print what was done as JSON')
    .action(async (folder: string, options: Omit<PublishOptions, 'signal'>) => {
      const code = await untilStopped(terminal, (signal) =>
        publish(folder, { ...options, signal }, terminal),
      );
      finish(code);
      // A pack is handed out, and may stand anywhere.
      if (code === 0 && options.url === undefined && !options.root && !options.consultation)
        terminal.err(NO_ADDRESS);
    });
}

async function publish(folder: string, options: PublishOptions, terminal: Terminal): Promise<number> {
  // V8 would let its memory grow to four times what is in use before it looks for what is not; that it may only double costs
  // a tenth of the processor time and saves a quarter of the memory (docs/benchmarks.md).
  setFlagsFromString('--heap-growing-percent=100');
  const { out, release: only, draft, root, at = now(), url: baseUrl, json } = options;
  if ([only, draft, root].filter(Boolean).length > 1)
    throw new BadUse('--release, --draft and --root each say what to publish: give one of them.');
  if (options.consultation && only === undefined)
    throw new BadUse('--consultation goes with --release: say of which release.');
  if (options.replyTo !== undefined && !options.consultation)
    throw new BadUse('--reply-to goes with --consultation.');
  // A folder that is no library is told by what reads it.
  const store =
    existsSync(join(folder, 'releases')) || only || root ? await ReleaseStore.open(folder) : undefined;
  const today = dateInBritain(at);
  if (options.consultation) return publishConsultation(store!, only!, options, terminal);
  if (draft || !store || (!only && !root && publishedReleases(store, today).length === 0))
    return publishDraft(folder, options, terminal);
  await claimFolder(out, 'releases', options.force);
  const result = root
    ? { sites: [], root: await publishRoot(store, out, { today, baseUrl }) }
    : await publishReleases(
        store,
        out,
        { today, ...(only !== undefined && { only }), ...(baseUrl !== undefined && { baseUrl }) },
        {
          assets: await siteAssets(),
          kit: await kitOf(options),
          progressFor: (total) => progressOf(terminal, total),
        },
      );
  result.sites.forEach((site) => tellProblems(site, terminal));
  const failed = result.sites.flatMap((site) => site.failed ?? []);
  if (json) terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
  else {
    for (const { release, folder: target, ...published } of result.sites)
      terminal.out(`Release ${release}: ${inWords(published, target)}`);
    if (result.root) {
      const { live, releases } = result.root;
      terminal.out(
        `${join(out, 'index.html')} ${live === undefined ? 'lists the releases: none is live yet' : `leads to release ${live}`}; beside each other: ${releases.join(', ')}.\n`,
      );
    }
  }
  for (const id of unlistedReleases(out, store)) terminal.err(unlisted(join(out, id), id));
  return passedOver(failed, terminal);
}

const unlisted = (folder: string, id: string): string =>
  `bam: ${folder} holds the site of release ${id}, which the library has no more: it is kept, so that addresses which people know still lead there, but no page lists it. Delete that folder if it is to go.\n`;

async function publishConsultation(
  store: ReleaseStore,
  release: string,
  options: PublishOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, replyTo, json, at = now() } = options;
  const notice = packNotice(store.get(release), dateInBritain(at));
  await claimFolder(out, 'pack', options.force);
  const { edition, ...published } = await publishPack(
    store,
    out,
    { release, replyTo },
    await kitOf(options),
    (total) => progressOf(terminal, total),
  );
  tellProblems(published, terminal);
  terminal.out(
    json
      ? `${JSON.stringify({ release, edition, folder: out, ...published, ...(notice !== undefined && { notice }) }, undefined, 2)}\n`
      : `Consultation pack of release ${release}, edition ${edition}: ${inWords(published, out)}`,
  );
  if (notice !== undefined)
    terminal.err(`bam: ${notice} A site to read is made by bam publish --release ${release}.\n`);
  return passedOver(published.failed, terminal);
}

async function publishDraft(folder: string, options: PublishOptions, terminal: Terminal): Promise<number> {
  const { out, state, date, url, json } = options;
  const source = await librarySource(folder);
  await claimFolder(out, 'draft', options.force);
  const published = await publishSite(
    out,
    source,
    {
      assets: await siteAssets(),
      release: {
        title: 'Working draft',
        ...(state !== undefined && { state }),
        ...(date !== undefined && { date }),
      },
      ...(url !== undefined && { baseUrl: url }),
    },
    await kitOf(options),
    progressOf(terminal, source.processes.length),
  );
  tellProblems(published, terminal);
  terminal.out(
    json ? `${JSON.stringify({ folder: out, ...published }, undefined, 2)}\n` : inWords(published, out),
  );
  return passedOver(published.failed, terminal);
}

const NO_ADDRESS =
  'bam: without --url there is no sitemap.xml and no preview of links; give the address that the site will have, such as --url https://bam.example/\n';

const kitOf = async ({ documents, signal }: PublishOptions) => ({
  fontFaces: await drawingFontFaces(),
  signal,
  ...(documents && { fonts: await documentFonts() }),
});

const tellProblems = ({ problems }: Published, { err }: Terminal): void =>
  problems.forEach((problem) => err(`${formatProblem(problem)}\n`));

const inWords = ({ processes, unchanged, filesWritten, filesRemoved }: Published, folder: string): string =>
  `${processes} processes published to ${folder}: ${filesWritten} files written, ${filesRemoved} removed, ${unchanged} processes unchanged.\n`;

/** Of the plain form that every mail program takes from a link. */
function mailOf(text: string): string {
  if (!/^[\w.+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text))
    throw new InvalidArgumentError('Give an address such as bam@example.org.');
  return text;
}
