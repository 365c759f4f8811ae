/** saxen 11 ships no types; what `xml/` uses of it. */
declare module 'saxen' {
  type GetContext = () => { line: number; column: number; data: string };

  interface Handlers {
    openTag: (
      name: string,
      getAttributes: () => Record<string, string> | false,
      decode: (raw: string) => string,
      selfClosing: boolean,
      getContext: GetContext,
    ) => void;
    closeTag: (name: string) => void;
    text: (raw: string, decode: (raw: string) => string, getContext: GetContext) => void;
    cdata: (value: string, getContext: GetContext) => void;
    comment: (raw: string, decode: (raw: string) => string, getContext: GetContext) => void;
    attention: (raw: string, decode: (raw: string) => string, getContext: GetContext) => void;
    question: (raw: string, getContext: GetContext) => void;
    error: (error: Error, getContext: GetContext) => void;
    warn: (error: Error, getContext: GetContext) => void;
  }

  export class Parser {
    on<K extends keyof Handlers>(event: K, handler: Handlers[K]): this;
    parse(text: string): Error | null;
    ns(prefixes: Record<string, string>): this;
    stop(): void;
  }
}
