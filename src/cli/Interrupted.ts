/** Thrown by long work that was told to stop, once what it had in hand is safe. */
export class Interrupted extends Error {
  constructor() {
    super('stopped before the end.');
  }
}
