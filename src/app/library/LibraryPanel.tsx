import { FilePlus2, Table2, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, FileTrigger } from 'react-aria-components';
import { useBin, useProcesses } from '../state/LibraryProvider';
import { useSearch } from '../state/SearchProvider';
import { useWorkspace } from '../state/store';
import { Button, IconButton } from '../ui/Button';
import { SearchField } from '../ui/SearchField';
import { LibraryTree } from './LibraryTree';
import { SearchResults } from './SearchResults';
import { FILE_TYPES } from './import/read-files';

/** The left side: search, the library by chapter, and the ways in and out of it. */
export function LibraryPanel() {
  const [query, setQuery] = useState('');
  const { indexing } = useSearch();
  const processes = useProcesses();
  const bin = useBin();
  const openDialog = useWorkspace((s) => s.openDialog);
  const searching = query.trim() !== '';

  return (
    <section className="library" aria-label="Library">
      <header className="panel-header">
        <h2>
          Library <span className="badge">{processes.length}</span>
        </h2>
        <IconButton label="New process" onPress={() => openDialog({ kind: 'new-process' })}>
          <FilePlus2 size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="New process from a table" onPress={() => openDialog({ kind: 'new-from-table' })}>
          <Table2 size={16} aria-hidden="true" />
        </IconButton>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={FILE_TYPES}
          onSelect={(files) => files && openDialog({ kind: 'import', files: [...files] })}
        >
          <IconButton label="Import files">
            <Upload size={16} aria-hidden="true" />
          </IconButton>
        </FileTrigger>
      </header>
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst>
        <div className="library-search">
          <SearchField label="Search the library" placeholder="Number, name, step or SRV" />
        </div>
        {searching && <SearchResults query={query} indexing={indexing} />}
      </Autocomplete>
      {!searching && <LibraryTree />}
      <footer className="library-footer">
        <Button
          tone="quiet"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onPress={() => openDialog({ kind: 'bin' })}
        >
          Bin {bin.length > 0 && <span className="badge">{bin.length}</span>}
        </Button>
      </footer>
    </section>
  );
}
