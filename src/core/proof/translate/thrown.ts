import type { AnyElement } from '../../bpmn/model';

/** Something that leaves the usual course and is caught around it. Without a code: any of its kind. */
export interface Thrown {
  kind: 'error' | 'escalation' | 'cancel';
  code?: string;
}

export type EventKind =
  | 'none'
  | 'message'
  | 'timer'
  | 'error'
  | 'escalation'
  | 'cancel'
  | 'compensate'
  | 'conditional'
  | 'link'
  | 'signal'
  | 'terminate'
  | 'multiple';

/** What an event is about. */
export function eventKindOf(event: AnyElement): EventKind {
  const definitions = definitionsOf(event);
  if (definitions.length > 1) return 'multiple';
  const type = definitions[0]?.$type;
  if (type === undefined) return 'none';
  return type
    .replace(/^bpmn:/, '')
    .replace(/EventDefinition$/, '')
    .toLowerCase() as EventKind;
}

export function definitionsOf(event: AnyElement): AnyElement[] {
  const own = (event['eventDefinitions'] ?? []) as AnyElement[];
  const shared = (event['eventDefinitionRef'] ?? []) as AnyElement[];
  return [...own, ...shared];
}

/** What an error, escalation or cancel event throws or catches; undefined for other events. */
export function thrownOf(event: AnyElement): Thrown | undefined {
  const kind = eventKindOf(event);
  if (kind !== 'error' && kind !== 'escalation' && kind !== 'cancel') return undefined;
  const definition = definitionsOf(event)[0]!;
  const ref = definition[`${kind}Ref`] as AnyElement | undefined;
  const code = ref && ((ref[`${kind}Code`] as string | undefined) ?? ref.id);
  return code === undefined ? { kind } : { kind, code };
}

/** Whether what is thrown may be what is caught: one without a code fits every code. */
export const isCaughtBy = (thrown: Thrown, catcher: Thrown): boolean =>
  thrown.kind === catcher.kind &&
  (thrown.code === undefined || catcher.code === undefined || thrown.code === catcher.code);

/** Whether it is caught there for sure, so that it goes no further out. */
export const isStoppedBy = (thrown: Thrown, catcher: Thrown): boolean =>
  thrown.kind === catcher.kind && (catcher.code === undefined || catcher.code === thrown.code);

export const keyOfThrown = ({ kind, code }: Thrown): string => `${kind} ${code ?? ''}`;
