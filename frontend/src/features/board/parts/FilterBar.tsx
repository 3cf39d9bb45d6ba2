import { IconSearch, IconX } from '@tabler/icons-react';
import { startTransition, useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';

import { text } from '../filterMessages';
import { filtersOf, isFiltering, noFilters, searchOf, type Filters } from '../model/filters';
import classes from './FilterBar.module.css';
import { FilterMenu } from './FilterMenu';
import { SEARCH_ID } from './usePageKeys';

/** What of the board is shown. The address keeps it. */
export function FilterBar() {
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const change = useCallback(
    (changes: Partial<Filters>) => {
      startTransition(() => {
        setSearch((before) => searchOf({ ...filtersOf(before), ...changes }), { replace: true });
      });
    },
    [setSearch],
  );
  const isActive = isFiltering(filters) || filters.stages.length > 0;
  return (
    <div className={classes['bar']} role="search" aria-label={text.filters}>
      <TextFilter value={filters.text} onChange={(value) => change({ text: value })} />
      <FilterMenu list="owners" filters={filters} onChange={change} />
      <FilterMenu list="tags" filters={filters} onChange={change} />
      <FilterMenu list="turns" filters={filters} onChange={change} />
      <FilterMenu list="stages" filters={filters} onChange={change} />
      {isActive && (
        <button type="button" className={classes['clear']} onClick={() => change(noFilters)}>
          <IconX size={14} aria-hidden />
          {text.clear}
        </button>
      )}
    </div>
  );
}

/** What is typed shows at once; the board and the address follow as fast as they can. */
function TextFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Changed from elsewhere: the Back button, or clearing all filters.
    setKnown(value);
    if (value === '' || document.activeElement?.id !== SEARCH_ID) setTyped(value);
  }
  return (
    <label className={classes['search']}>
      <IconSearch size={16} aria-hidden />
      <input
        id={SEARCH_ID}
        type="search"
        aria-label={text.find}
        placeholder={text.find}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped('');
          onChange('');
        }}
      />
    </label>
  );
}
