/** A process without number and name is called by its file: a heading or a link without words leads nobody anywhere. */
export const namedByFile = <P extends { stem: string; number: string; name: string }>(process: P): P =>
  process.number.trim() === '' && process.name.trim() === '' ? { ...process, name: process.stem } : process;
