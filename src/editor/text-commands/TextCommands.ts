import type { Definitions } from '../../core/bpmn/model';
import { walkSemantics } from '../../core/bpmn/walk';
import type { TermPlace } from '../../core/rules/replace-term';
import type { CommandStack, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { readOnly } from '../problems';
import { SetTextsHandler, type SetTextsContext, type TextChange } from './SetTextsHandler';

/** Changes many texts at once, as one command. Wording is not locked by the mode: an agreed term holds for every layer. */
export class TextCommands {
  static $inject = ['eventBus', 'commandStack', 'layerMode'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly commandStack: CommandStack,
    private readonly mode: LayerMode,
  ) {
    commandStack.registerHandler('bam.texts.set', SetTextsHandler);
  }

  /** Writes what the places say; a place whose text has changed since is left alone. */
  replace(definitions: Definitions, places: readonly TermPlace[]): void {
    if (this.mode.current().kind === 'read-only') {
      this.eventBus.fire('commandStack.refused', { problem: readOnly() });
      return;
    }
    const wanted = new Map<string, TermPlace[]>();
    for (const place of places) wanted.set(place.elementId, [...(wanted.get(place.elementId) ?? []), place]);
    const changes: TextChange[] = [];
    for (const owner of walkSemantics(definitions))
      for (const { property, before, after } of wanted.get(owner.id ?? '') ?? []) {
        const change: TextChange = { owner, property, text: after };
        if (textOf(change) === before) changes.push(change);
      }
    if (changes.length > 0) this.execute({ changes });
  }

  /** In layer mode the guard takes back what touches the baseline: the command runs as one of the baseline's. */
  private execute(context: SetTextsContext): void {
    const before = this.mode.current();
    this.mode.bind(context, before);
    if (before.kind === 'layer') this.mode.set({ kind: 'baseline' });
    try {
      this.commandStack.execute('bam.texts.set', context);
    } finally {
      if (before.kind === 'layer') this.mode.set(before);
    }
  }
}

function textOf({ owner, property }: TextChange): unknown {
  if (property !== 'documentation') return owner[property];
  return (owner['documentation'] as { text?: string }[] | undefined)?.[0]?.text;
}
