import { readRegister, type Register } from '../catalogue/registers';
import { compareNumbers } from '../catalogue/numbers';
import { writeTable } from '../catalogue/table';
import { LINK_KINDS, type ImpactLink, type LinkKind } from './links';

const COLUMNS = ['impact', 'kind', 'process', 'subject', 'layer', 'impact_hash', 'link_hash'];

/** What both sides of a link said when it was made, or last looked at: a row of a register's `links.csv`. */
export interface RecordedLink {
  impact: string;
  kind: LinkKind;
  process: string;
  subject: string;
  layer: string;
  impactHash: string;
  linkHash: string;
}

/** Reads the `links.csv` of a register. */
export function readLedger(csv: string, fileName?: string): Register<RecordedLink> {
  return readRegister(
    csv,
    {
      title: 'record of links',
      key: ['impact', 'kind', 'process', 'subject', 'layer'],
      columns: ['impact_hash', 'link_hash'],
      entryOf: (row): RecordedLink | { fault: string } => {
        const kind = LINK_KINDS.find((known) => known === row('kind'));
        if (!kind)
          return { fault: `says "${row('kind')}" where the kind is one of ${LINK_KINDS.join(', ')}` };
        return {
          impact: row('impact'),
          kind,
          process: row('process'),
          subject: row('subject'),
          layer: row('layer'),
          impactHash: row('impact_hash'),
          linkHash: row('link_hash'),
        };
      },
    },
    fileName,
  );
}

/** Writes a record of links, sorted, so that a new link is one new line. */
export function writeLedger(links: readonly RecordedLink[]): string {
  const sorted = [...links].sort(
    (a, b) => compareNumbers(a.impact, b.impact) || (linkKey(a) < linkKey(b) ? -1 : 1),
  );
  const rows = sorted.map(({ impactHash, linkHash, ...link }) => ({
    ...link,
    impact_hash: impactHash,
    link_hash: linkHash,
  }));
  return writeTable({ columns: COLUMNS, rows });
}

/** What tells one link from another. */
export const linkKey = ({
  impact,
  kind,
  process,
  subject,
  layer,
}: Pick<ImpactLink, 'impact' | 'kind' | 'process' | 'subject' | 'layer'>): string =>
  JSON.stringify([impact, kind, process, subject, layer]);
