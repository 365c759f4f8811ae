import { InvalidArgumentError } from 'commander';
import { siteAddressOf } from '../publish/site/site-address';

/** A commander argument parser: an address of the web with a slash at its end, so that paths can be put behind it. */
export function addressOf(text: string): string {
  // Paths are put behind it.
  if (/[?#]/.test(text))
    throw new InvalidArgumentError('Give the address of a folder, without ? or # in it.');
  const address = siteAddressOf(text);
  if (address === undefined || !URL.canParse(address))
    throw new InvalidArgumentError('Give an address that begins with http:// or https://.');
  return address;
}
