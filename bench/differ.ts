import { diff } from 'bpmn-js-differ';
import { createModdle } from '../src/core/bpmn/moddle';
import type { Named } from '../test/core/comparison/mutations/judge';

/** A model as bpmn-js-differ takes it. */
export async function readForDiffer(text: string): Promise<object> {
  return (await createModdle().fromXML(text)).rootElement;
}

/** What bpmn-js-differ names: it knows changes of meaning, of no class, and changed layout. */
export function namedByDiffer(before: object, after: object): Named[] {
  const { _added, _removed, _changed, _layoutChanged } = diff(before, after);
  const changed = Object.entries(_changed).map(([id, { model }]) => [id, model] as const);
  const meaning = [...Object.entries(_added), ...Object.entries(_removed), ...changed];
  return [
    // It names a pool for its process: that counts for both.
    ...meaning.map(([id, { processRef }]) => ({ ids: [id, processRef?.id] })),
    ...Object.keys(_layoutChanged).map((id) => ({ class: 'layout' as const, ids: [id] })),
  ];
}
