import { CHANGE_STYLES } from '../../../comparison/change-styles';
import { CHANGE_CLASSES } from '../../../comparison/change';
import { shortened } from '../../../comparison/labels';
import { grouped } from '../../../register/grouped';
import {
  isRenamed,
  type CommentNote,
  type ImpactNote,
  type NotedChange,
  type ProcessNote,
  type ReleaseNotes,
} from '../ReleaseNotes';
import { joined, listed, paragraph, type Block, type Item, type Words } from './blocks';
import { counted } from '../../../text/counted';

export const nameOfProcess = ({ before, after }: Pick<ProcessNote, 'before' | 'after'>): string => {
  const { number, name, path } = (after ?? before)!;
  return `${number} ${name}`.trim() || path;
};

/** What the notes on processes refer to, by id; made once for all of them. */
export interface Lookup {
  impacts: ReadonlyMap<string, ImpactNote>;
  comments: ReadonlyMap<string, CommentNote>;
}

export const lookupOf = ({ impacts, comments }: ReleaseNotes): Lookup => ({
  impacts: new Map(impacts.map((impact) => [impact.id, impact])),
  comments: new Map(comments.map((comment) => [comment.id, comment])),
});

/** What became of one process, without a heading. */
export function processBlocks(note: ProcessNote, lookup: Lookup): Block[] {
  const { kind, before, after, drawn } = note;
  const blocks: Block[] = [];
  if (kind === 'added') blocks.push(paragraph({ text: 'New.', as: 'strong' }, ` It has ${sizeOf(after!)}.`));
  if (kind === 'removed')
    blocks.push(paragraph({ text: 'No longer there.', as: 'strong' }, ` It had ${sizeOf(before!)}.`));
  if (isRenamed(note)) blocks.push(paragraph(`It was ${`${before!.number} ${before!.name}`.trim()} before.`));
  if (kind === 'added' && note.impacts.length > 0)
    blocks.push(paragraph('Impacts that it answers or asks about: ', ...impactWords(note.impacts), '.'));
  if (kind === 'layout') blocks.push(paragraph(layoutWords(note)));
  blocks.push(...changeBlocks(note, lookup));
  if (kind === 'changed' && drawn > 0)
    blocks.push(
      paragraph({
        text: `${capital(places(drawn))} drawn differently; that changes no meaning.`,
        as: 'quiet',
      }),
    );
  const comments = commentsBy(note.comments, lookup);
  if (comments.length > 0)
    blocks.push(paragraph({ text: 'Comments that led to changes', as: 'strong' }), {
      kind: 'list',
      items: comments.map(commentItem),
    });
  return blocks;
}

/** Counts by class, as `2 changes in flow, 1 in wording`; '' where no meaning changed. */
export function changesInShort({ changes }: ProcessNote): string {
  const counts = grouped(changes, ({ class: of }) => [of]);
  const parts = CHANGE_CLASSES.flatMap((of) => {
    const count = counts.get(of as NotedChange['class'])?.length ?? 0;
    return count === 0 ? [] : [{ count, words: of === 'variation' ? 'in variations' : `in ${of}` }];
  });
  return listed(parts.map(({ count, words }, i) => `${i === 0 ? counted(count, 'change') : count} ${words}`));
}

/** What a process that says the same does otherwise. */
export function layoutWords({ drawn, before, after }: ProcessNote): string {
  const moved = before!.path === after!.path ? '' : ` Its file is ${after!.path} now.`;
  if (drawn === 0) return `It says and shows the same.${moved}`;
  return `Only the drawing differs (${counted(drawn, 'place')}): nothing that it says has changed.${moved}`;
}

export function commentItem({ organisation, kind, text, about, done }: CommentNote): Item {
  const who = organisation === '' ? '' : ` of ${organisation}`;
  return {
    words: [
      { text: `${capital(kind)}${who}`, as: 'strong' },
      ` on ${about}: “${shortened(text, 300)}”`,
      { text: ` Done by: ${done}.`, as: 'quiet' },
    ],
  };
}

function changeBlocks(note: ProcessNote, lookup: Lookup): Block[] {
  const groups = grouped(note.changes, ({ class: of, layer }) => [of === 'variation' ? `v ${layer}` : of]);
  return [...groups.values()].flatMap((changes) => {
    const { class: of, layer } = changes[0]!;
    const label = of === 'variation' ? (layer ?? 'Layers') : CHANGE_STYLES[of].label;
    return [
      paragraph({ text: label, as: of === 'variation' ? 'layer' : 'strong' }),
      { kind: 'list' as const, items: itemsOf(changes, note, lookup) },
    ];
  });
}

/** The process as a whole first, then its steps; lanes, notes and flows say less. */
function rankOf({ type, kind }: NotedChange): number {
  if (/:(Process|Collaboration)$/.test(type)) return 0;
  if (/:(Lane|Participant|LaneSet|TextAnnotation|Group)$/.test(type)) return 2;
  return kind !== 'changed' && /(Flow|Association)$/.test(type) ? 3 : 1;
}

/** Flows that come or go with a layer's steps say little one by one; a few are listed, many are counted. */
function itemsOf(changes: readonly NotedChange[], note: ProcessNote, lookup: Lookup): Item[] {
  const isLink = ({ type, kind, class: of }: NotedChange) =>
    of === 'variation' && kind !== 'changed' && /SequenceFlow$|Association$/.test(type);
  const links = changes.filter(isLink);
  const isMany = links.length > 3;
  const items = changes
    .filter((change) => !isMany || !isLink(change))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((each) => itemOf(each, note, lookup));
  if (!isMany) return items;
  const count = (kind: string) => links.filter((link) => link.kind === kind).length;
  const [added, removed] = [count('added'), count('removed')];
  const words = [
    added > 0 && `${counted(added, 'flow')} added`,
    removed > 0 && `${counted(removed, 'flow')} removed`,
  ].filter((part) => part !== false);
  return [...items, { words: [`${capital(listed(words))} to lead to and from these.`] }];
}

function itemOf(change: NotedChange, { processId }: ProcessNote, lookup: Lookup): Item {
  const { sentence, label, elementId, side, layer, why, references, impacts, comments } = change;
  const to = { kind: 'step', processId, elementId, side, ...(layer !== undefined && { layer }) } as const;
  const tag = layer === undefined ? '' : ` [${layer}]`;
  const said = tag !== '' && sentence.endsWith(tag) ? sentence.slice(0, -tag.length) : sentence;
  const start = capital(label);
  const words: Words = said.startsWith(start)
    ? [{ text: start, to }, said.slice(start.length)]
    : [{ text: said, to }];
  const more: Words[] = [];
  if (why !== '') more.push([why]);
  if (impacts.length > 0) more.push(['Impacts: ', ...sources(impacts, lookup)]);
  else if (references !== '') more.push([{ text: `SEC texts of the step: ${references}`, as: 'quiet' }]);
  const by = commentsBy(comments, lookup);
  if (by.length > 0)
    more.push([`After ${counted(by.length, 'comment')} of ${listed([...new Set(by.map(whose))])}.`]);
  return { words, ...(more.length > 0 && { more }) };
}

const commentsBy = (ids: readonly string[], { comments }: Lookup): CommentNote[] =>
  ids.flatMap((id) => comments.get(id) ?? []);

const whose = ({ organisation }: { organisation: string }) => organisation || 'a reader';

/** Impacts, each with the SEC document and section that it comes from. */
function sources(ids: readonly string[], { impacts }: Lookup): Words {
  return joined(
    ids.map((id): Words => {
      const known = impacts.get(id);
      const from = known ? [known.secDocument, known.section].filter(Boolean).join(', ') : '';
      return [
        { text: id, to: { kind: 'impact', id } },
        ...(from ? [{ text: ` (${from})`, as: 'quiet' as const }] : []),
      ];
    }),
    '; ',
  );
}

export const impactWords = (ids: readonly string[]): Words =>
  joined(
    ids.map((id) => [{ text: id, to: { kind: 'impact', id } }]),
    ', ',
  );

function sizeOf({ steps, layers }: NonNullable<ProcessNote['after']>): string {
  const of =
    layers.length === 0 ? '' : `, with the ${layers.length === 1 ? 'layer' : 'layers'} ${listed(layers)}`;
  return `${counted(steps, 'step, event or gateway', 'steps, events and gateways')}${of}`;
}

const places = (count: number) => (count === 1 ? 'one thing is' : `${count} things are`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
