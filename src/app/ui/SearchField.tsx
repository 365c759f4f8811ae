import {
  Button,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { Search, X } from 'lucide-react';

interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children'> {
  label: string;
  placeholder?: string;
}

/** A search box; Escape empties it. */
export function SearchField({ label, placeholder, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className="search-field">
      <Search size={14} aria-hidden="true" />
      <Input className="input" placeholder={placeholder} />
      <Button className="search-clear" aria-label="Clear search">
        <X size={14} aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
