/** What the benchmark uses of bpmn-js-differ 3.2, which brings no types. */
declare module 'bpmn-js-differ' {
  interface Named {
    processRef?: { id?: string };
  }
  export function diff(
    before: object,
    after: object,
  ): {
    _added: Record<string, Named>;
    _removed: Record<string, Named>;
    _changed: Record<string, { model: Named }>;
    _layoutChanged: Record<string, Named>;
  };
}
