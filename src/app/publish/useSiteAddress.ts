import { siteAddressOf } from '../../publish/site/site-address';
import { useKeptText } from '../consultation/useKeptText';

export interface SiteAddress {
  /** As it was typed, in this session or an earlier one. */
  text: string;
  setText: (text: string) => void;
  /** With a slash at its end; absent where none is given, or what was typed is none. */
  address?: string;
  /** What is wrong with what was typed. */
  fault?: string;
}

/** Where the site of a library, a release or all releases stands, as somebody said once; this browser remembers it. */
export function useSiteAddress(siteOf: string): SiteAddress {
  const { text, setText } = useKeptText(`address of the site of ${siteOf}`);
  const address = siteAddressOf(text);
  if (address !== undefined && URL.canParse(address)) return { text, setText, address };
  if (text.trim() === '') return { text, setText };
  return {
    text,
    setText,
    fault: 'An address begins with http:// or https:// and has no ? or #, such as https://bam.example/.',
  };
}
