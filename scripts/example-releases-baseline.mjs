// A library with the baseline by itself: no layer, no register of impacts, and catalogues that know nothing of SMETS1 impacts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Columns of the catalogues that speak of the release that adds SMETS1, and what stands there without it. */
const WITHOUT = {
  'glossary.csv': { annex_ids: '', smets1_change_note: '' },
  'sections.csv': { named_in: '' },
  'service-requests.csv': { smets1: 'unknown', smets1_note: '', source: withoutImpacts },
};

/** Terms that came with SMETS1 are told by the note on them. */
const isNew = ({ smets1_change_note: note = '' }) => /^New (participant|glossary entry)\b/.test(note);

export async function makeBaselineOnly(models, library, run) {
  mkdirSync(join(library, 'processes'), { recursive: true });
  mkdirSync(join(library, 'register'));
  for (const name of readdirSync(join(models, 'processes'))) {
    const paths = ['-o', join(library, 'processes', name), join(models, 'processes', name)];
    const code = await run(['project', '--view', 'baseline', ...paths], { out: String, err: String });
    if (code !== 0) throw new Error(`bam project ${paths.join(' ')}: exit code ${code}`);
  }
  const info = JSON.parse(readFileSync(join(models, 'library.json'), 'utf8'));
  writeFileSync(join(library, 'library.json'), `${JSON.stringify({ ...info, layers: [] }, undefined, 2)}\n`);
  for (const [name, columns] of Object.entries(WITHOUT)) {
    const { data, meta } = Papa.parse(readFileSync(join(models, 'register', name), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const rows = data.filter((row) => !isNew(row)).map((row) => without(row, columns));
    const csv = Papa.unparse(rows, { columns: meta.fields, newline: '\n' });
    writeFileSync(join(library, 'register', name), `${csv}\n`);
  }
}

const without = (row, columns) =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => {
      const instead = columns[column];
      return [column, typeof instead === 'function' ? instead(cell) : (instead ?? cell)];
    }),
  );

/** `A068 + public DUIS` without the impact. */
function withoutImpacts(source) {
  return source
    .split(/\s*\+\s*/)
    .filter((part) => !/\b[A-Z]{1,4}\d{3,}\b/.test(part))
    .join(' + ');
}
