/** Why a text is not accepted as XML. Thrown inside the parser only; `parseXml` hands it back as a value. */
export class XmlFault extends Error {
  constructor(
    /** The problem code that the screening gives it. */
    readonly code:
      | 'XML-NOT-XML'
      | 'XML-TRUNCATED'
      | 'XML-NOT-WELL-FORMED'
      | 'XML-DOCTYPE'
      | 'XML-UNKNOWN-ENTITY'
      | 'XML-CONTROL-CHARACTER'
      | 'XML-DUPLICATE-ATTRIBUTE'
      | 'XML-TOO-MANY-ATTRIBUTES'
      | 'XML-TOO-DEEP',
    message: string,
    /** 1-based; the parser fills it in where the place was not known. */
    public line?: number,
    public column?: number,
  ) {
    super(message);
  }
}

/** Line and column (1-based) of an offset; CR LF, CR and LF end a line. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
