import { ChevronDown, ChevronUp, Columns2, Loader } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { ComparePlace } from '../../state/compare-place';
import { useProcesses } from '../../state/LibraryProvider';
import { useWorkspace } from '../../state/store';
import { IconButton } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import type { ReleaseTabProps } from '../tabs';
import { othersOf } from './compared-sides';
import { FilePair } from './FilePair';
import { pairFiles, type PairedFile } from './pair-files';
import { registerOf, sheetOf } from './pair-rows';
import { useTrees } from './useTrees';
import './side-by-side.css';

const NONE: Readonly<Record<string, string>> = {};
const KINDS: Readonly<Record<PairedFile['kind'], string>> = {
  changed: 'changed',
  added: 'new',
  removed: 'gone',
  same: 'the same',
};

/** Old and new release beside each other, a process or a register at a time; the address says which. */
export function SideBySideTab({ release, releases }: ReleaseTabProps) {
  const parameters = useWorkspace((s) => s.place.release?.parameters) ?? NONE;
  const amend = useWorkspace((s) => s.amendRelease);
  const others = useMemo(() => othersOf(release, releases), [release, releases]);
  const before =
    others.find(({ id }) => id === parameters['since']) ??
    others.find(({ id }) => id === release.previous) ??
    others[0];
  const edition = release.editions.at(-1)?.number;
  const after = edition === undefined ? {} : { release: release.id, edition };
  const trees = useTrees(before && { release: before.release!, edition: before.edition! }, after);
  const files = useMemo(
    () => (trees?.before && trees.after ? pairFiles(trees.before, trees.after) : undefined),
    [trees],
  );
  const at = Math.max(0, files?.findIndex(({ path }) => path === parameters['file']) ?? 0);
  const file = files?.[at];
  const titleOf = useTitles();
  const onAmend = useCallback(
    (change: Partial<ComparePlace>) =>
      amend({
        ...('merged' in change && { show: change.merged ? 'merged' : '' }),
        ...('elementId' in change && { at: change.elementId ?? '' }),
      }),
    [amend],
  );

  if (!before)
    return (
      <EmptyState icon={<Columns2 size={32} />} title="Nothing to stand beside it">
        <p>No other release of this library has frozen anything, and this one has no earlier edition.</p>
      </EmptyState>
    );
  if (trees && trees.problems.length > 0)
    return (
      <div className="release-scroll" role="alert">
        <ProblemList problems={trees.problems} />
      </div>
    );
  if (!files || !file)
    return (
      <p role="status" className="release-reading">
        <Loader size={14} className="spinner" aria-hidden="true" /> Reading both releases…
      </p>
    );
  const show = (next: number) => amend({ file: files[next]!.path, at: '' });
  const choice = (
    <div className="pair-choice">
      <Select
        label="Beside"
        hideLabel
        options={others}
        value={before.id}
        onChange={(since) => amend({ since, at: '' })}
      />
      <Select
        label="Process or register"
        hideLabel
        options={files.map(({ path, kind }) => ({ id: path, label: titleOf(path), hint: KINDS[kind] }))}
        value={file.path}
        onChange={(path) => amend({ file: path, at: '' })}
      />
      <IconButton label="File before" isDisabled={at === 0} onPress={() => show(at - 1)}>
        <ChevronUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Next file" isDisabled={at === files.length - 1} onPress={() => show(at + 1)}>
        <ChevronDown size={16} aria-hidden="true" />
      </IconButton>
      <small>{`${files.filter(({ kind }) => kind !== 'same').length} of ${files.length} files differ`}</small>
    </div>
  );
  return (
    <FilePair
      key={`${before.id} ${file.path}`}
      file={file}
      title={titleOf(file.path)}
      sides={{ before, after }}
      names={{
        before: before.label,
        after: edition === undefined ? 'The library now' : `Release ${release.id}`,
      }}
      place={{
        ...(parameters['show'] === 'merged' && { merged: true }),
        ...(parameters['at'] !== undefined && { elementId: parameters['at'] }),
      }}
      onAmend={onAmend}
      choice={choice}
    />
  );
}

/** What a file is called: a process by its number and name where the library has it, a register by its title. */
function useTitles(): (path: string) => string {
  const processes = useProcesses();
  return useMemo(() => {
    const names = new Map(processes.map(({ path, number, name }) => [path, `${number} ${name}`.trim()]));
    return (path) => {
      const sheet = sheetOf(path);
      if (sheet) return [sheet.title, registerOf(path)?.toUpperCase()].filter(Boolean).join(', ');
      return names.get(path) ?? path.replace(/^processes\//, '').replace(/\.bpmn$/, '');
    };
  }, [processes]);
}
