import { MARK_STYLES } from '../../core/variation/mark-styles';
import type { Effect, FlowEffect, Mark } from '../../core/variation/types';
import { variationsOn } from '../../core/variation/variations';
import type { CommandStack, DiagramElement, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import type { Problem } from '../../core/problem';
import { layerModeNeeded, notReplaceable, notVariable } from '../problems';
import type { VariationCommands } from '../variation-commands/VariationCommands';
import type { VariationLanes } from '../variation-lane/VariationLanes';
import { ReplaceStepHandler } from './ReplaceStepHandler';

interface ContextPad {
  registerProvider(priority: number, provider: unknown): void;
  close(): void;
  open(element: DiagramElement, force: boolean): void;
}
interface Entry {
  group: string;
  title: string;
  html?: string;
  className?: string;
  action: { click: (event: unknown, element: DiagramElement) => void };
}
type Entries = Record<string, Entry>;

const AFTER_BPMN_ENTRIES = 500;
/** What may be done with a locked element of the baseline: go on from it. */
const GOES_ON = /^(append|connect)/;

/** What a layer can do at an element, beside the element; and nothing there that would change what is locked. */
export class VariationContextPad {
  static $inject = [
    'eventBus',
    'contextPad',
    'layerMode',
    'variationCommands',
    'variationLanes',
    'commandStack',
    'selection',
  ];

  constructor(
    private readonly eventBus: EventBus,
    private readonly contextPad: ContextPad,
    private readonly mode: LayerMode,
    private readonly commands: VariationCommands,
    private readonly lanes: VariationLanes,
    private readonly commandStack: CommandStack,
    private readonly selection: { get(): DiagramElement[] },
  ) {
    commandStack.registerHandler('bam.step.replace', ReplaceStepHandler);
    contextPad.registerProvider(AFTER_BPMN_ENTRIES, this);
    eventBus.on('layerMode.changed', () => this.renew());
  }

  /** What may be done depends on the mode: the pad beside what is selected opens anew. */
  private renew(): void {
    this.contextPad.close();
    const [only, ...others] = this.selection.get();
    if (only && others.length === 0 && this.mode.current().kind !== 'read-only')
      this.contextPad.open(only, true);
  }

  getContextPadEntries(element: DiagramElement) {
    return (entries: Entries): Entries => {
      const { kind } = this.mode.current();
      if (kind === 'read-only') return {};
      if (!this.mode.isLocked(element))
        return kind === 'layer' ? withoutLaneInserts(element, entries) : entries;
      if (kind === 'baseline' || this.mode.ownerOf(element) !== undefined) return {};
      return { ...goesOn(entries), ...this.variationEntries(element) };
    };
  }

  getMultiElementContextPadEntries(elements: DiagramElement[]) {
    return (entries: Entries): Entries =>
      elements.some((element) => this.mode.isLocked(element)) ? {} : entries;
  }

  /** Puts a step of the layer in the place of a step of the baseline. */
  replace(element: DiagramElement): void {
    const problem = this.problemWithReplacing(element);
    if (problem) return void this.eventBus.fire('commandStack.refused', { problem });
    this.commandStack.execute('bam.step.replace', { element, layer: this.mode.layer() });
    this.ask(element, 'replaced');
  }

  private problemWithReplacing(element: DiagramElement): Problem | undefined {
    const { businessObject, parent } = element;
    if (this.mode.layer() === undefined) return layerModeNeeded(businessObject);
    const owner = this.mode.ownerOf(element);
    if (owner !== undefined) return notVariable(businessObject, owner);
    if (!isReplaceable(element)) return notReplaceable(businessObject);
    return parent?.type === 'bpmn:Participant' ? this.lanes.problemWith(parent, []) : undefined;
  }

  private variationEntries(element: DiagramElement): Entries {
    if (element.type === 'bpmn:Participant') return this.poolEntries(element);
    if (element.type === 'bpmn:Lane' || element.labelTarget) return {};
    const layer = this.mode.layer()!;
    const isRecorded = variationsOn(element.businessObject).some((variation) => variation.layer === layer);
    const record = (effect: Effect, flow?: FlowEffect) => () => {
      this.commands.setVariation(element.businessObject, { effect, ...(flow && { flow }) });
      this.ask(element, effect);
    };
    const isNode = element.businessObject.$instanceOf('bpmn:FlowNode');
    return {
      'variation.skip': entry(
        'not-applicable-skip',
        'Not applicable: skip',
        record('not-applicable', 'skip'),
      ),
      ...(isNode && {
        'variation.block': entry(
          'not-applicable-block',
          'Not applicable: end here',
          record('not-applicable', 'block'),
        ),
      }),
      ...(isReplaceable(element) && {
        'variation.replace': entry('replaced', 'Replace', () => this.replace(element)),
      }),
      'variation.change': entry('changed', 'Change', record('changed')),
      'variation.note': entry('noted', 'Note', record('noted')),
      ...(isRecorded && {
        'variation.remove': {
          group: 'variation',
          className: 'bpmn-icon-trash',
          title: 'Remove variation',
          action: { click: () => this.commands.removeVariation(element.businessObject, layer) },
        },
      }),
    };
  }

  private poolEntries(pool: DiagramElement): Entries {
    const layer = this.mode.layer()!;
    if (this.lanes.laneOf(pool, layer)) return {};
    return {
      'variation.lane': {
        group: 'variation',
        className: 'bpmn-icon-lane-insert-above',
        title: `Add the variation lane of ${this.mode.nameOf(layer)}`,
        action: { click: () => this.lanes.add(pool, []) },
      },
    };
  }

  /** The words are asked for in the app's panel. */
  private ask(element: DiagramElement, effect: Effect): void {
    this.eventBus.fire('variation.edit', { elementId: element.businessObject.id, effect });
  }
}

function entry(mark: Mark, title: string, click: () => void): Entry {
  const html = `<div class="entry bam-entry bam-mark-${mark}">${MARK_STYLES[mark].glyph}</div>`;
  return { group: 'variation', title, html, action: { click } };
}

const goesOn = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => GOES_ON.test(key)));

/** A variation lane grows upward by itself; a lane put in beside it would move the baseline. */
function withoutLaneInserts({ type }: DiagramElement, entries: Entries): Entries {
  if (type !== 'bpmn:Lane') return entries;
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !key.startsWith('lane-insert')));
}

const isReplaceable = ({ type, businessObject }: DiagramElement) =>
  businessObject.$instanceOf('bpmn:FlowNode') && type !== 'bpmn:BoundaryEvent';
