import { InvalidArgumentError } from 'commander';

/** A commander argument parser: an address of the web with a slash at its end, so that paths can be put behind it. */
export function addressOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('Give an address that begins with http:// or https://.');
  // Paths are put behind it.
  if (/[?#]/.test(text))
    throw new InvalidArgumentError('Give the address of a folder, without ? or # in it.');
  return text.endsWith('/') ? text : `${text}/`;
}
