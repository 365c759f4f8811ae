import { FileUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DropZone, FileTrigger, type DropItem } from 'react-aria-components';
import type { View } from '../../core/variation/types';
import { notifyProblems, notifyThrown } from '../library/notify';
import { FILE_TYPES, readFiles } from '../library/import/read-files';
import { useHistory } from '../modelling/history/useHistory';
import { addressOf, keyOf } from '../state/address';
import { readSideText, sideText, type CompareSide } from '../state/compare-place';
import { useLibraryInfo, useProcesses } from '../state/LibraryProvider';
import { useSearch } from '../state/SearchProvider';
import type { Release } from '../../core/release/Release';
import { useReleases } from '../release/data/useReleases';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select, type Option } from '../ui/Select';
import { keepFile } from './kept-files';
import { dayOf, viewInWords } from './side-words';

interface ChooseSideDialogProps {
  title: string;
  /** The side as it is. */
  value: string | undefined;
  /** What to begin with where nothing is chosen yet. */
  processKey: string | undefined;
  onChoose: (side: string) => void;
  onClose: () => void;
}

const PRESENT = 'present';
/** How a state that is of a release is named in the list. */
const RELEASE = /^release (.*?)(?: edition (\d+))?$/;
const WHOLE = 'whole';

/** Chooses a process, a state and a view of it; or a file from outside. */
export function ChooseSideDialog({ title, value, processKey, onChoose, onClose }: ChooseSideDialogProps) {
  const processes = useProcesses();
  const initial = useMemo(() => (value === undefined ? undefined : readSideText(value)), [value]);
  const known = initial?.kind === 'file' ? undefined : initial;
  const releases = useReleases()?.releases ?? [];
  const { keyByProcessId } = useSearch();
  const [key, setKey] = useState(
    (known && (keyOf(known.process, processes) ?? keyByProcessId.get(known.process))) ??
      processKey ??
      processes[0]?.key ??
      '',
  );
  const [revision, setRevision] = useState(stateIdOf(initial));
  const [view, setView] = useState(known?.view ? `${known.view}~${known.layer ?? ''}` : WHOLE);
  const revisions = useHistory(key) ?? [];
  const layers = useLayersOf(key);
  // The id of a process stays through renames and new numbers, so a release finds it by that.
  const idByKey = useMemo(() => new Map([...keyByProcessId].map(([id, of]) => [of, id])), [keyByProcessId]);

  const states: Option[] = [
    { id: PRESENT, label: 'Present', hint: 'With the work in hand' },
    ...releases.toReversed().flatMap(releaseOptions),
    { id: 'saved', label: 'Newest revision' },
    ...revisions.map(({ id, message, savedAt, author }) => ({
      id: id.slice(0, 12),
      label: message || 'No message',
      hint: [dayOf(savedAt), author].filter(Boolean).join(' · '),
    })),
  ];
  const views: Option[] = [
    { id: WHOLE, label: 'Whole file', hint: 'Baseline and layers' },
    { id: 'baseline~', label: viewInWords('baseline') },
    ...layers.map((layer) => ({ id: `resolved~${layer}`, label: viewInWords('resolved', layer) })),
  ];

  const choose = () => {
    const [name, layer] = view === WHOLE ? [] : view.split('~');
    const shown = { ...(name && { view: name as View }), ...(layer && { layer }) };
    const process = addressOf(key, processes);
    const [, release, edition] = RELEASE.exec(stateIn(states, revision)) ?? [];
    onChoose(
      sideText(
        release === undefined
          ? { kind: 'process', process, ...(revision !== PRESENT && { revision }), ...shown }
          : {
              kind: 'release',
              release,
              ...(edition !== undefined && { edition: Number(edition) }),
              process: idByKey.get(key) ?? process,
              ...shown,
            },
      ),
    );
  };
  const take = (files: readonly File[]) =>
    void readFiles(files.slice(0, 1)).then(
      ([given]) => {
        if (given?.text === undefined) notifyProblems(given?.problems ?? []);
        else onChoose(sideText({ kind: 'file', id: keepFile({ name: given.fileName, text: given.text }) }));
      },
      (fault: unknown) => notifyThrown(fault),
    );

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={key === ''} onPress={choose}>
            Choose
          </Button>
        </>
      }
    >
      <Select
        label="Process"
        value={key}
        onChange={(next) => {
          setKey(next);
          setRevision(PRESENT);
          setView(WHOLE);
        }}
        options={processes.map((each) => ({ id: each.key, label: `${each.number} ${each.name}`.trim() }))}
      />
      <Select label="State" value={stateIn(states, revision)} onChange={setRevision} options={states} />
      <Select
        label="View"
        value={views.some(({ id }) => id === view) ? view : WHOLE}
        onChange={setView}
        options={views}
      />
      <DropZone
        className="compare-drop"
        aria-label="Drop a file to compare"
        getDropOperation={(types) => (types.has('text/html') ? 'cancel' : 'copy')}
        onDrop={({ items }) => void filesOf(items).then(take)}
      >
        <FileUp size={16} aria-hidden="true" />
        <span>Or a file: drop it here, or</span>
        <FileTrigger acceptedFileTypes={FILE_TYPES} onSelect={(list) => list && take([...list])}>
          <Button>Choose a file…</Button>
        </FileTrigger>
        <small>It is only compared. Nothing goes into the library.</small>
      </DropZone>
    </Dialog>
  );
}

/** A release as it was frozen last, and its editions one by one where there are several. */
const releaseOptions = ({ id, title, editions }: Release): Option[] =>
  editions.length === 0
    ? []
    : [
        { id: `release ${id}`, label: `Release ${id}`, hint: title },
        ...(editions.length === 1
          ? []
          : editions.map(({ number, note }) => ({
              id: `release ${id} edition ${number}`,
              label: `Release ${id}, edition ${number}`,
              hint: note,
            }))),
      ];

function stateIdOf(side: CompareSide | undefined): string {
  if (side?.kind === 'release')
    return `release ${side.release}${side.edition === undefined ? '' : ` edition ${side.edition}`}`;
  return (side?.kind === 'process' ? side.revision : undefined) ?? PRESENT;
}

const filesOf = (items: readonly DropItem[]): Promise<File[]> =>
  Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));

const stateIn = (states: readonly Option[], revision: string) =>
  states.find(({ id }) => id === revision || id.startsWith(revision))?.id ?? PRESENT;

/** Layers that a process holds something of; until the search knows, those of the library. */
function useLayersOf(key: string): readonly string[] {
  const { layersByKey } = useSearch();
  const { layers } = useLibraryInfo();
  return layersByKey.get(key) ?? layers.map(({ id }) => id);
}
