import { InvalidArgumentError, type Command } from 'commander';
import { join } from 'node:path';
import { documentFonts, drawingFontFaces } from './fonts';
import { librarySource } from './site/librarySource';
import { publishSite } from './site/publishSite';
import { siteAssets } from './site/siteAssets';
import { progressOf, type Terminal } from './terminal';

interface PublishOptions {
  out: string;
  release?: string;
  state?: string;
  date?: string;
  url?: string;
  documents: boolean;
  json?: boolean;
}

/** `bam publish`: the static website. */
export function addPublish(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('publish')
    .summary('make the static website')
    .description(
      'Makes the static website of a library: plain files that need no server. A second run makes only what changed.',
    )
    .argument('[folder]', 'the library', 'models')
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option(
      '--release <id>',
      'release that the library is, such as 3.0; its site goes into a folder of that name',
    )
    .option('--state <state>', 'state of the release, in words')
    .option('--date <date>', 'date of the release, such as 2026-11-25', dateOf)
    .option('--url <address>', 'where the site will stand, for link previews and the sitemap', addressOf)
    .option('--no-documents', 'leave out PNG, PDF and DOCX, which take most of the time')
    .option('--json', 'print what was done as JSON')
    .action(async (folder: string, options: PublishOptions) =>
      finish(await publish(folder, options, terminal)),
    );
}

async function publish(folder: string, options: PublishOptions, terminal: Terminal): Promise<number> {
  const { out, release, state, date, url, json } = options;
  const source = await librarySource(folder);
  const target = release === undefined ? out : join(out, release);
  const baseUrl = url !== undefined && release !== undefined ? `${url}${encodeURIComponent(release)}/` : url;
  const published = await publishSite(
    target,
    source,
    {
      assets: await siteAssets(),
      release: {
        title: release === undefined ? 'Working draft' : `Release ${release}`,
        ...(release !== undefined && { id: release }),
        ...(state !== undefined && { state }),
        ...(date !== undefined && { date }),
      },
      ...(baseUrl !== undefined && { baseUrl }),
    },
    { fontFaces: await drawingFontFaces(), ...(options.documents && { fonts: await documentFonts() }) },
    progressOf(terminal, source.processes.length),
  );
  if (json) terminal.out(`${JSON.stringify({ folder: target, ...published }, undefined, 2)}\n`);
  else {
    const { processes, unchanged, filesWritten, filesRemoved } = published;
    terminal.out(
      `${processes} processes published to ${target}: ${filesWritten} files written, ${filesRemoved} removed, ${unchanged} processes unchanged.\n`,
    );
  }
  return 0;
}

function dateOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Give a date such as 2026-11-25.');
  return text;
}

/** With a slash at its end, so that paths can be put behind it. */
function addressOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('Give an address that begins with http:// or https://.');
  return text.endsWith('/') ? text : `${text}/`;
}
