/** What the drawing asks of a PDF page: the part of PDFKit's document that is used, y pointing down. */
export interface Pen {
  save(): Pen;
  restore(): Pen;
  translate(x: number, y: number): Pen;
  scale(factor: number): Pen;
  rotate(angle: number, options?: { origin?: [number, number] }): Pen;
  path(d: string): Pen;
  rect(x: number, y: number, width: number, height: number): Pen;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Pen;
  circle(x: number, y: number, radius: number): Pen;
  clip(): Pen;
  fill(): Pen;
  stroke(): Pen;
  fillAndStroke(): Pen;
  fillColor(colour: string): Pen;
  strokeColor(colour: string): Pen;
  fillOpacity(opacity: number): Pen;
  strokeOpacity(opacity: number): Pen;
  lineWidth(width: number): Pen;
  lineCap(cap: 'butt' | 'round' | 'square'): Pen;
  lineJoin(join: 'miter' | 'round' | 'bevel'): Pen;
  dash(length: number[]): Pen;
  undash(): Pen;
  font(name: string): Pen;
  fontSize(size: number): Pen;
  widthOfString(text: string): number;
  text(
    text: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; horizontalScaling?: number },
  ): Pen;
}
