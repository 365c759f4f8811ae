/** The command was used in a way that cannot work, or its input cannot be read: the message says what to do. Exit code 2. */
export class BadUse extends Error {
  override readonly name = 'BadUse';
}
