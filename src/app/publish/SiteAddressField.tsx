import { TextField } from '../ui/TextField';
import type { SiteAddress } from './useSiteAddress';

interface SiteAddressFieldProps {
  site: SiteAddress;
  isDisabled: boolean;
}

/** Asks where a site will stand. */
export function SiteAddressField({ site: { text, setText, fault }, isDisabled }: SiteAddressFieldProps) {
  return (
    <TextField
      label="Address of the site (may be left empty)"
      description="With it, links to its pages are shown with a picture, and search engines get a list of them. Remembered in this browser."
      placeholder="https://bam.example/"
      type="url"
      value={text}
      onChange={setText}
      isDisabled={isDisabled}
      {...(fault !== undefined && { errorMessage: fault })}
    />
  );
}
