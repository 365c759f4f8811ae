import { useEffect, useState } from 'react';
import { bringsAnything } from '../../../core/release/meet/meetReleases';
import { keepFile } from '../../comparison/kept-files';
import { addressOf } from '../../state/address';
import { sideText } from '../../state/compare-place';
import { useProcesses } from '../../state/LibraryProvider';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { notifyProblems, notifyThrown } from '../notify';
import { ImportPreview } from './ImportPreview';
import type { TakenReleases } from '../../../repository/Repository';
import { inspect, type Inspected } from './inspect';
import { readFiles } from './read-files';

/** Shows what each file is and what is wrong with it; only then, and only what is ticked, is imported. */
export function ImportDialog({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const { inspected, total } = useInspection(files);
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [busy, setBusy] = useState(false);
  const repository = useRepository();
  const processes = useProcesses();
  const isChosen = (index: number) => chosen.get(index) ?? isWorthTaking(inspected[index]!);
  const taken = inspected.filter((file, index) => file.importable && isChosen(index));
  const looking = total === undefined || inspected.length < total;

  const compare = ({ fileName, text, twin }: Inspected, merge = false) => {
    if (text === undefined || twin === undefined) return;
    const process = addressOf(twin.head.key, processes);
    useWorkspace.getState().openCompare({
      a: sideText({ kind: 'process', process }),
      b: sideText({ kind: 'file', id: keepFile({ name: fileName, text }) }),
      ...(merge && { merge }),
    });
    onClose();
  };

  const importAll = async () => {
    setBusy(true);
    const { openProcess, openRelease, notify } = useWorkspace.getState();
    const keys: string[] = [];
    const releases: string[] = [];
    let comments = 0;
    try {
      for (const { fileName, text, tree } of taken) {
        if (tree) {
          const result = await repository.takeReleases(tree);
          if (result.ok) {
            releases.push(...changedReleases(result.value));
            comments += commentCount(result.value);
          } else notifyProblems(result.problems);
          continue;
        }
        const result = await repository.importFile({ fileName, text: text! });
        if (result.ok) keys.push(result.value.head.key);
        else notifyProblems(result.problems);
      }
    } catch (error) {
      notifyThrown(error);
    }
    if (keys.length + releases.length + comments > 0)
      notify({ tone: 'success', text: `${inWords(keys.length, releases.length, comments)} imported.` });
    if (keys.length === 1) openProcess(keys[0]!);
    else if (keys.length === 0 && releases.length + comments > 0) openRelease({});
    onClose();
  };

  return (
    <Dialog
      title="Import"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={looking || busy || taken.length === 0}
            onPress={() => void importAll()}
          >
            {`Import ${inWords(...countsOf(taken))}`}
          </Button>
        </>
      }
    >
      <p role="status">
        {looking
          ? `Looking into ${total === undefined ? 'the files' : `file ${inspected.length + 1} of ${total}`}…`
          : summaryOf(inspected)}
      </p>
      {inspected.map((file, index) => (
        <ImportPreview
          key={index}
          file={file}
          isChosen={isChosen(index)}
          onChoose={(on) => setChosen(new Map(chosen).set(index, on))}
          onCompare={() => compare(file)}
          onMerge={() => compare(file, true)}
        />
      ))}
    </Dialog>
  );
}

function useInspection(files: readonly File[]) {
  const repository = useRepository();
  const processes = useProcesses();
  const [known] = useState(processes);
  const [state, setState] = useState<{ inspected: Inspected[]; total?: number }>({ inspected: [] });
  useEffect(() => {
    let stopped = false;
    const work = async () => {
      const given = await readFiles(files);
      const inspected: Inspected[] = [];
      for (const file of given) {
        if (stopped) return;
        setState({ inspected: [...inspected], total: given.length });
        inspected.push(await inspect(file, known, repository));
      }
      if (!stopped) setState({ inspected, total: given.length });
    };
    work().catch((fault: unknown) => !stopped && notifyThrown(fault));
    return () => {
      stopped = true;
    };
  }, [files, known, repository]);
  return state;
}

const countsOf = (files: readonly Inspected[]): [processes: number, releases: number, comments: number] => [
  files.filter(({ tree }) => !tree).length,
  files.flatMap(({ releases }) => changedReleases(releases ?? [])).length,
  commentCount(files.flatMap(({ releases }) => releases ?? [])),
];

/** Comments on releases that are here already: new ones, and threads that go on. */
const commentCount = (met: TakenReleases): number =>
  met
    .filter(({ record }) => record.how !== 'new')
    .reduce((sum, { comments: { added, continued } }) => sum + added + continued, 0);

/** Numbers of the releases of which record or plan are new here or go on. */
const changedReleases = (met: TakenReleases): string[] =>
  met.filter((each) => bringsAnything({ ...each, comments: { added: 0, continued: 0 } })).map(({ id }) => id);

const inWords = (processes: number, releases: number, comments: number): string =>
  [
    (processes > 0 || releases + comments === 0) &&
      (processes === 1 ? '1 process' : `${processes} processes`),
    releases > 0 && (releases === 1 ? '1 release' : `${releases} releases`),
    comments > 0 && (comments === 1 ? '1 comment' : `${comments} comments`),
  ]
    .filter(Boolean)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

const isWorthTaking = ({ importable, twin }: Inspected) => importable && !twin?.identical;

function summaryOf(files: readonly Inspected[]): string {
  const good = files.filter(({ importable }) => importable).length;
  const bad = files.filter(({ importable, releases }) => !importable && !releases).length;
  const readable = good === 1 ? '1 file can be imported' : `${good} files can be imported`;
  return bad === 0 ? `${readable}.` : `${readable}, ${bad} cannot. The library has not been changed.`;
}
