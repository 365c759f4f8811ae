import type { Problem } from '../problem';
import type { Blame, Finding, FindingKind, NotProved, ViewProof } from './types';

/** A problem that a proof found, with the finding behind it: its run can be played. */
export interface ProofProblem extends Problem {
  proof: Pick<ViewProof, 'view' | 'layers'>;
  /** Absent where something is not proved. */
  finding?: Finding;
}

/**
 * What the proofs of a file's views found, for the problems list: each fault once, under the first view that has it.
 *
 * @param nameOf how a step or flow is called in messages, see `elementNames`
 */
export function problemsOfProofs(
  proofs: readonly ViewProof[],
  nameOf: (elementId: string) => string,
): ProofProblem[] {
  const problems = new Map<string, ProofProblem>();
  for (const { view, layers, proof } of proofs) {
    const layer = layers.length > 0 ? { layer: layers.join(' ') } : {};
    const about = { proof: { view, layers } };
    for (const finding of proof.findings) {
      const { kind, processId, elementIds } = finding;
      const key = `${kind} ${elementIds.join(' ')}`;
      if (problems.has(key)) continue;
      const { code, message, remedy } = TEXTS[kind](finding, nameOf);
      problems.set(key, {
        code,
        severity: 'error',
        where: { processId, elementId: elementIds[0]!, view, ...layer },
        message: `${layers.length > 0 ? `For ${layers.join(' with ')}: ` : ''}${message}`,
        remedy: [remedy, ...blameText(finding.blame, nameOf)].join(' '),
        ...about,
        finding,
      });
    }
    for (const each of proof.notProved) {
      const key = `not proved ${each.elementId} ${each.reason}`;
      if (!problems.has(key)) problems.set(key, { ...notProved(each, nameOf), ...about });
    }
  }
  return [...problems.values()];
}

type Text = (
  finding: Finding,
  nameOf: (id: string) => string,
) => { code: string; message: string; remedy: string };

const TEXTS: Record<FindingKind, Text> = {
  'piles-up': ({ elementIds: [place] }, nameOf) => ({
    code: 'PROOF-PILES-UP',
    message: `${capital(nameOf(place!))} can be taken a second time before the first is done with.`,
    remedy: 'Bring the branches that lead there together in a parallel gateway, or make them alternatives.',
  }),
  'ends-twice': ({ elementIds: [end] }, nameOf) => ({
    code: 'PROOF-ENDS-TWICE',
    message: `${capital(nameOf(end!))} can be reached twice in one run.`,
    remedy: 'Bring the branches that lead there together, or give each an end of its own.',
  }),
  stuck: ({ elementIds }, nameOf) => ({
    code: 'PROOF-STUCK',
    message: `The flow can get stuck: ${list(elementIds, nameOf)} may wait for what never comes.`,
    remedy: 'Play the run to see what is missing, then join only branches that are all taken.',
  }),
  'never-ends': ({ elementIds }, nameOf) => ({
    code: 'PROOF-NEVER-ENDS',
    message: `From ${list(elementIds, nameOf)} on, the flow can go round without ever coming to an end.`,
    remedy: 'Give the loop a way out that leads to an end.',
  }),
  'never-reached': ({ elementIds }, nameOf) => ({
    code: 'PROOF-NEVER-REACHED',
    message: `${capital(list(elementIds, nameOf))} can never happen.`,
    remedy: 'Lead a flow there that can be taken, or take it away.',
  }),
};

const notProved = ({ processId, elementId, reason }: NotProved, nameOf: (id: string) => string): Problem => ({
  code: 'PROOF-NOT-PROVED',
  severity: 'info',
  where: { processId, elementId },
  message: `${capital(nameOf(elementId))} is not proved, because ${reason}.`,
  remedy: 'Check this part by eye.',
});

function blameText(blame: readonly Blame[], nameOf: (id: string) => string): string[] {
  const variations = blame.filter(({ kind }) => kind === 'variation').map(({ elementId }) => elementId);
  const added = blame.filter(({ kind }) => kind === 'added').map(({ elementId }) => elementId);
  const parts = [
    ...(variations.length > 0 ? [`the variation on ${list(variations, nameOf)}`] : []),
    ...(added.length > 0 ? [`what the layer drew (${list(added, nameOf)})`] : []),
  ];
  return parts.length > 0 ? [`Without ${parts.join(' and ')} it would not happen.`] : [];
}

/** The first few by name, the others as a number. */
function list(ids: readonly string[], nameOf: (id: string) => string): string {
  const names = ids.slice(0, MOST_NAMES).map(nameOf);
  if (ids.length > MOST_NAMES) names.push(`${ids.length - MOST_NAMES} more`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const MOST_NAMES = 4;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
