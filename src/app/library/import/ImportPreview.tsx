import { metInWords } from '../../../core/release/meet/metInWords';
import { CircleCheck, CircleX, GitCompareArrows, GitMerge } from 'lucide-react';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ProblemList } from '../../ui/ProblemList';
import type { Inspected } from './inspect';

interface ImportPreviewProps {
  file: Inspected;
  isChosen: boolean;
  onChoose: (on: boolean) => void;
  /** Shows what differs from the process that the library has; the file is not imported by it. */
  onCompare: () => void;
  /** Puts what the file changed into that process, instead of a process beside it. */
  onMerge: () => void;
}

/** One file of an import: what it is, whether it fits the library, and what is wrong with it. */
export function ImportPreview({ file, isChosen, onChoose, onCompare, onMerge }: ImportPreviewProps) {
  const { fileName, importable, document, problems } = file;
  const losses = problems.filter(({ code }) => code.includes('LOSS')).length;
  return (
    <section className="import-file" aria-label={fileName} data-importable={importable}>
      <header>
        {importable || file.releases ? (
          <CircleCheck size={16} aria-label={importable ? 'Can be imported' : 'Here already'} role="img" />
        ) : (
          <CircleX size={16} aria-label="Cannot be imported" role="img" />
        )}
        <h3>{fileName}</h3>
        {importable && (
          <Checkbox isSelected={isChosen} onChange={onChoose}>
            Import
          </Checkbox>
        )}
      </header>
      {file.releases?.map((met) => (
        <p key={met.id}>{metInWords(met).join(' ')}</p>
      ))}
      {document && <p>{descriptionOf(document)}</p>}
      {file.twin && <p className="import-twin">{twinText(file.twin)}</p>}
      {file.twin?.identical === false && (
        <div className="button-row">
          <Button icon={<GitCompareArrows size={14} aria-hidden="true" />} onPress={onCompare}>
            Compare with what the library has
          </Button>
          <Button icon={<GitMerge size={14} aria-hidden="true" />} onPress={onMerge}>
            Merge with what the library has…
          </Button>
        </div>
      )}
      {losses > 0 && (
        <p className="import-twin">
          Parts of this file cannot be kept in the model. The file itself is kept beside it, so nothing is
          lost.
        </p>
      )}
      {problems.length > 0 && <ProblemList problems={problems} limit={20} />}
    </section>
  );
}

function descriptionOf({ names, number, steps, layers }: NonNullable<Inspected['document']>): string {
  const name = names[0] ?? 'without a name';
  const title = name.startsWith(number) ? name : `${number} ${name}`;
  const layerText = layers.length > 0 && `layer ${layers.join(', ')}`;
  return [title, steps.length === 1 ? '1 step' : `${steps.length} steps`, layerText]
    .filter(Boolean)
    .join(' · ');
}

function twinText({ head, identical }: NonNullable<Inspected['twin']>): string {
  return identical
    ? `The library has exactly this already, as ${head.number} ${head.name}.`
    : `The library has another process ${head.number}: ${head.name}. This one is added beside it.`;
}
