declare module 'bpmn-to-image' {
  /** Draws each input into its outputs, one after the other in one page of one browser; the ending says the format. */
  export function convertAll(
    conversions: readonly { input: string; outputs: readonly string[] }[],
    options?: { minDimensions?: { width: number; height: number }; title?: string | false; footer?: boolean },
  ): Promise<void>;
}
