/** bpmn-moddle's main entry ships no types (10.3); `bpmn-moddle/types` describes the elements only. */
declare module 'bpmn-moddle' {
  import type { AnyElement, Definitions } from './model';

  interface ParseWarning {
    message: string;
    error?: Error;
    element?: AnyElement;
    property?: string;
    value?: string;
  }

  interface ParseReference {
    element: AnyElement;
    property: string;
    id: string;
  }

  interface ParseResult {
    rootElement: Definitions;
    references: ParseReference[];
    elementsById: Record<string, AnyElement>;
    warnings: ParseWarning[];
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>, options?: Record<string, unknown>);
    /** @throws an error with `warnings` when the text is no XML or no BPMN */
    fromXML(text: string): Promise<ParseResult>;
    toXML(element: unknown, options?: { format?: boolean; preamble?: boolean }): Promise<{ xml: string }>;
    create(type: string, attributes?: Record<string, unknown>): AnyElement;
    createAny(type: string, uri: string, properties?: Record<string, unknown>): AnyElement;
    getPackages(): unknown[];
  }
}
