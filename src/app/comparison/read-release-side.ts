import { dateInBritain } from '../../core/calendar/dates';
import { descriptionOf } from '../../core/bpmn/description';
import { readBpmn } from '../../core/bpmn/read';
import type { Problem } from '../../core/problem';
import { findProcess } from '../../core/release/find-process';
import { stateInWords, stateOf } from '../../core/release/states';
import type { ProcessHead, Repository } from '../../repository/Repository';
import type { CompareSide } from '../state/compare-place';
import type { SideReading } from './read-side';
import { viewInWords } from './side-words';

type ReleaseSide = Extract<CompareSide, { kind: 'release' }>;

/** A process as a release froze it; the edition is held against its seal. */
export async function readReleaseSide(
  side: ReleaseSide,
  repository: Repository,
  processes: readonly ProcessHead[],
): Promise<SideReading> {
  const { release: id, edition, process, view, layer } = side;
  const { releases } = await repository.listReleases();
  const release = releases.find((each) => each.id === id);
  const number = edition ?? release?.editions.at(-1)?.number;
  if (!release || !release.editions.some((each) => each.number === number))
    return { ok: false, problem: noEdition(id, edition) };
  const read = await repository.readEdition(id, number);
  if (!read.ok) return { ok: false, problem: read.problems[0] ?? noEdition(id, edition) };
  const path = findProcess(read.value, process);
  if (path === undefined) return { ok: false, problem: noProcess(id, process) };
  const text = read.value.get(path)!;
  const { readable, definitions } = await readBpmn(text);
  const { number: bad, name } = readable ? descriptionOf(definitions) : { number: '', name: path };
  const state = stateInWords(stateOf(release, releases, dateInBritain(new Date().toISOString())));
  const words = [
    `Release ${id}${release.editions.length > 1 ? `, edition ${number}` : ''} (${state})`,
    view && viewInWords(view, layer),
  ];
  const head = processes.find((each) => each.number !== '' && each.number === bad);
  return {
    ok: true,
    side: {
      text,
      ...(view !== undefined && { view, ...(layer !== undefined && { layers: [layer] }) }),
      title: `${bad} ${name}`.trim(),
      detail: words.filter(Boolean).join(' · '),
      ...(head && { processKey: head.key }),
    },
  };
}

const noEdition = (id: string, edition: number | undefined): Problem => ({
  code: 'COMPARE-NO-RELEASE',
  severity: 'info',
  where: {},
  message:
    edition === undefined
      ? `Nothing is frozen for a release ${id} in this library.`
      : `Release ${id} has no edition ${edition} in this library.`,
  remedy: 'Choose another release to compare.',
});

const noProcess = (id: string, process: string): Problem => ({
  code: 'COMPARE-NO-PROCESS',
  severity: 'info',
  where: {},
  message: `Release ${id} has no process “${process}”.`,
  remedy: 'Choose another process or release to compare.',
});
