import { useState } from 'react';
import type { ProcessHead } from '../../../repository/Repository';
import { useLibraryInfo } from '../../state/LibraryProvider';
import { useRepository } from '../../state/RepositoryContext';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { download } from '../../ui/download';
import { ProblemList } from '../../ui/ProblemList';
import { RadioGroup } from '../../ui/RadioGroup';
import { Select } from '../../ui/Select';
import { getModelWorker } from '../../work/getModelWorker';
import { notifyProblems, notifyThrown } from '../notify';
import { exportProcess, type ExportChoice, type Exported } from './export-process';
import { exportFileName } from './file-names';

const FORMATS = [
  { id: 'bpmn', label: 'BPMN 2.0', hint: 'For any BPMN tool' },
  { id: 'svg', label: 'SVG picture', hint: 'Sharp at any size' },
  { id: 'png', label: 'PNG picture', hint: 'For documents and slides' },
  { id: 'pdf', label: 'PDF', hint: 'Vector pages with a title block' },
  { id: 'docx', label: 'Word document', hint: 'Diagrams, steps, service requests, differences' },
  { id: 'csv', label: 'Table of steps, CSV', hint: 'For documents and spreadsheets; can be read back' },
  { id: 'xlsx', label: 'Table of steps, XLSX', hint: 'The same as a workbook' },
];
const CONTENTS = [
  { id: 'whole', label: 'Whole file', hint: 'Baseline and layers together, as it is kept' },
  { id: 'baseline', label: 'Baseline', hint: 'SMETS2+ only' },
  { id: 'overlay', label: 'Overlay', hint: 'Both, as one diagram' },
  { id: 'resolved', label: 'Resolved', hint: 'What a device of the layer experiences' },
];
/** A document holds one view or all of them. */
const EVERY_VIEW = {
  id: 'whole',
  label: 'Every view',
  hint: 'Baseline, and for each layer both of its views',
};
const SCALES = [1, 2, 3] as const;

/** Makes a file of one process: format, view, layer; checked against the OMG schema before it is handed out. */
export function ExportDialog({ head, onClose }: { head: ProcessHead; onClose: () => void }) {
  const { layers } = useLibraryInfo();
  const repository = useRepository();
  const place = useWorkspace((s) => s.place);
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'bpmn',
    content: 'whole',
    layers: [place.layer ?? layers[0]?.id ?? []].flat(),
    plain: false,
    scale: 2,
  });
  const [doubtful, setDoubtful] = useState<Exported>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<ExportChoice>) => {
    setDoubtful(undefined);
    setChoice({ ...choice, ...part });
  };
  const { format, content } = choice;
  const isTable = format === 'csv' || format === 'xlsx';
  const isPicture = format === 'svg' || format === 'png';
  const isDocument = format === 'pdf' || format === 'docx';
  const hasLayer = !isTable && (content === 'overlay' || content === 'resolved');
  const contents = isPicture
    ? CONTENTS.filter(({ id }) => id !== 'whole')
    : isDocument
      ? [EVERY_VIEW, ...CONTENTS.slice(1)]
      : CONTENTS;
  const fileName = exportFileName({
    path: head.path,
    view: content === 'whole' || isTable ? undefined : content,
    layers: isTable ? [] : choice.layers,
    plain: choice.plain && format === 'bpmn',
    extension: format,
  });

  const hand = ({ blob, fileName: name, problems }: Exported) => {
    download(blob, name);
    notifyProblems(problems.filter(({ severity }) => severity === 'warning'));
    onClose();
  };
  const run = async () => {
    setBusy(true);
    try {
      const exported = await exportProcess(repository, getModelWorker(), head.key, choice);
      if (exported.problems.some(({ severity }) => severity === 'error')) setDoubtful(exported);
      else hand(exported);
    } catch (error) {
      notifyThrown(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={`Export ${`${head.number} ${head.name}`.trim()}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {doubtful ? (
            <Button tone="danger" onPress={() => hand(doubtful)}>
              Download all the same
            </Button>
          ) : (
            <Button tone="primary" isDisabled={busy} onPress={() => void run()}>
              Download
            </Button>
          )}
        </>
      }
    >
      <RadioGroup
        label="Format"
        options={FORMATS}
        value={format}
        onChange={(id) => {
          const next = id as ExportChoice['format'];
          change({
            format: next,
            content: (next === 'svg' || next === 'png') && content === 'whole' ? 'overlay' : content,
          });
        }}
      />
      {!isTable && (
        <RadioGroup
          label="Content"
          options={contents}
          value={content}
          onChange={(id) => change({ content: id as ExportChoice['content'] })}
        />
      )}
      {hasLayer && layers.length > 0 && (
        <Select
          label="Layer"
          options={layers.map(({ id, name }) => ({ id, label: name }))}
          value={choice.layers[0]}
          onChange={(id) => change({ layers: [id] })}
        />
      )}
      {format === 'bpmn' && (
        <Checkbox isSelected={choice.plain} onChange={(plain) => change({ plain })}>
          Plain: leave out every bam extension
        </Checkbox>
      )}
      {format === 'png' && (
        <Select
          label="Scale"
          options={SCALES.map((scale) => ({ id: String(scale), label: `${scale}×` }))}
          value={String(choice.scale)}
          onChange={(id) => change({ scale: Number(id) as ExportChoice['scale'] })}
        />
      )}
      <p className="field-hint">
        File name: <code>{fileName}</code>
      </p>
      {doubtful && (
        <div role="alert" className="export-doubt">
          <p>
            The file does not pass the BPMN 2.0 schema, so another tool may refuse it. Nothing was downloaded
            yet.
          </p>
          <ProblemList problems={doubtful.problems} limit={8} />
        </div>
      )}
    </Dialog>
  );
}
