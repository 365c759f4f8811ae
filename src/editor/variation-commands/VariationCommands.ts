import type { AnyElement, Definitions } from '../../core/bpmn/model';
import type { Trace } from '../../core/bpmn/trace';
import { basisOf } from '../../core/variation/basis';
import { extensionsOf } from '../../core/variation/extensions';
import type { Effect, FlowEffect, Override } from '../../core/variation/types';
import type { BpmnFactory, CommandStack, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { legible } from '../legible';
import { layerModeNeeded, notVariable } from '../problems';
import type { Problem } from '../../core/problem';
import { SetExtensionsHandler } from './SetExtensionsHandler';
import { SetPropertiesHandler } from './SetPropertiesHandler';

export interface VariationInput {
  effect: Effect;
  flow?: FlowEffect;
  by?: string[];
  impacts?: string[];
  reason?: string;
  overrides?: Override[];
}

/** Records what people say of an element, as undoable commands: variations, trace, question, documentation, process details. */
export class VariationCommands {
  static $inject = ['eventBus', 'commandStack', 'bpmnFactory', 'layerMode'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly commandStack: CommandStack,
    private readonly factory: BpmnFactory,
    private readonly mode: LayerMode,
  ) {
    commandStack.registerHandler('bam.extensions.set', SetExtensionsHandler);
    commandStack.registerHandler('bam.properties.set', SetPropertiesHandler);
  }

  /** Records or amends what the layer being edited does at an element of the baseline. What is not given keeps its value. */
  setVariation(element: AnyElement, input: VariationInput): void {
    const layer = this.mode.layer();
    if (layer === undefined) return this.refuse(layerModeNeeded(element));
    const owner = this.mode.ownerOf(element);
    if (owner !== undefined) return this.refuse(notVariable(element, owner));
    const isSame = (value: AnyElement) =>
      value.$type === 'bam:Variation' && value['layer'] === layer && value['of'] === undefined;
    const known = extensionsOf(element, 'bam:Variation').find(isSame);
    const before = (known ?? {}) as Record<string, unknown>;
    const flow = input.effect === 'not-applicable' ? (input.flow ?? before['flow'] ?? 'skip') : undefined;
    const by = input.effect === 'replaced' ? (input.by?.join(' ') ?? before['by']) : undefined;
    const overrides =
      input.overrides?.map((override) =>
        this.factory.create('bam:Override', { ...override, value: legible(override.value) }),
      ) ?? (input.effect === 'changed' ? before['overrides'] : undefined);
    const variation = this.factory.create(
      'bam:Variation',
      filled({
        layer,
        effect: input.effect,
        flow,
        by,
        impacts: input.impacts?.join(' ') ?? before['impacts'],
        reason: input.reason ?? before['reason'],
        overrides,
        basis: basisOf(element),
      }),
    );
    this.put(element, isSame, variation);
  }

  removeVariation(element: AnyElement, layer: string): void {
    if (this.mode.layer() !== layer) return this.refuse(layerModeNeeded(element));
    this.put(element, (value) => value.$type === 'bam:Variation' && value['layer'] === layer && !value['of']);
  }

  /** Takes an orphaned variation or flow record for good off the process that keeps it. */
  removeOrphan(definitions: Definitions, of: string, layer: string): void {
    const isOrphan = (value: AnyElement) => value['of'] === of && value['layer'] === layer;
    for (const root of (definitions.rootElements ?? []) as unknown as AnyElement[]) {
      const holder = root['extensionElements'] as { values?: AnyElement[] } | undefined;
      if (!holder?.values?.some(isOrphan)) continue;
      if (this.mode.layer() !== layer) return this.refuse(layerModeNeeded(root));
      return this.put(root, isOrphan);
    }
  }

  setTrace(element: AnyElement, { serviceRequests, badSection, references }: Trace): void {
    if (this.isRefused(element)) return;
    const trace = filled({ serviceRequests: serviceRequests.join(' '), badSection, references });
    const isTrace = ({ $type }: AnyElement) => $type === 'bam:Trace';
    this.put(
      element,
      isTrace,
      Object.keys(trace).length > 0 ? this.factory.create('bam:Trace', trace) : undefined,
    );
  }

  /** In layer mode the question is the layer's own, so it may stand on the baseline too. */
  setQuestion(element: AnyElement, question: { impacts: string[]; text: string } | undefined): void {
    const layer = this.mode.layer();
    if (layer === undefined && this.isRefused(element)) return;
    if (this.mode.current().kind === 'read-only') return this.refuse(this.mode.reasonFor(element));
    const isSame = (value: AnyElement) => value.$type === 'bam:Question' && value['layer'] === layer;
    const attributes =
      question && filled({ layer, impacts: question.impacts.join(' '), text: question.text });
    this.put(element, isSame, attributes && this.factory.create('bam:Question', attributes));
  }

  setDocumentation(element: AnyElement, text: string): void {
    if (this.isRefused(element)) return;
    const rest = ((element['documentation'] as AnyElement[] | undefined) ?? []).slice(1);
    const first = text ? [this.factory.create('bpmn:Documentation', { text: legible(text) })] : [];
    for (const documentation of first) documentation.$parent = element;
    this.setProperties(element, { documentation: [...first, ...rest] });
  }

  /** Attributes of the process or collaboration; empty ones are taken away. */
  setProcessDetails(process: AnyElement, details: Record<string, string | undefined>): void {
    if (this.isRefused(process)) return;
    this.setProperties(
      process,
      Object.fromEntries(
        Object.entries(details).map(([name, value]) => [
          name,
          value === undefined || value === '' ? undefined : legible(value),
        ]),
      ),
    );
  }

  private setProperties(owner: AnyElement, properties: Record<string, unknown>): void {
    this.commandStack.execute('bam.properties.set', { owner, properties });
  }

  private put(owner: AnyElement, isReplaced: (value: AnyElement) => boolean, value?: AnyElement): void {
    const holder = owner['extensionElements'] as { values?: AnyElement[] } | undefined;
    const values = holder?.values ?? [];
    const at = values.findIndex(isReplaced);
    const rest = values.filter((other) => !isReplaced(other));
    // An amended variation keeps its place, so that the file shows a small difference.
    if (value) rest.splice(at < 0 ? rest.length : at, 0, value);
    if (!value && at < 0) return;
    this.commandStack.execute('bam.extensions.set', { owner, values: rest });
  }

  private isRefused(element: AnyElement): boolean {
    if (!this.mode.isLocked(element)) return false;
    this.refuse(this.mode.reasonFor(element));
    return true;
  }

  private refuse(problem: Problem): void {
    this.eventBus.fire('commandStack.refused', { problem });
  }
}

const filled = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? legible(value) : value])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
