import { IconSearch } from '@tabler/icons-react';
import { startTransition, useState } from 'react';
import { NavLink, useSearchParams } from 'react-router';

import { shownChoices, shownOf, type Shown } from './jobFilter';
import classes from './JobsFilter.module.css';
import { text } from './messages';

/** Open, own or closed jobs, and a search; the address keeps them. */
export function JobsFilter() {
  const [search] = useSearchParams();
  const shown = shownOf(search);
  return (
    <div className={classes['bar']}>
      <nav aria-label={text.shown} className={classes['tabs']}>
        {shownChoices.map((choice) => (
          <NavLink
            key={choice}
            to={{ search: searchFor(search, choice) }}
            className={classes['tab']}
            aria-current={choice === shown ? 'page' : undefined}
            data-shown={choice === shown || undefined}
          >
            {text[choice]}
          </NavLink>
        ))}
      </nav>
      <JobSearch />
    </div>
  );
}

function searchFor(search: URLSearchParams, shown: Shown): string {
  const next = new URLSearchParams(search);
  if (shown === 'open') next.delete('show');
  else next.set('show', shown);
  return next.toString();
}

/** What is typed shows at once; the list and the address follow. */
function JobSearch() {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const find = (words: string) => {
    setTyped(words);
    const next = new URLSearchParams(search);
    if (words === '') next.delete('q');
    else next.set('q', words);
    startTransition(() => setSearch(next, { replace: true }));
  };
  return (
    <label className={classes['search']}>
      <IconSearch size={16} aria-hidden />
      <input
        type="search"
        dir="auto"
        aria-label={text.find}
        placeholder={text.find}
        value={typed}
        onChange={(event) => find(event.currentTarget.value)}
      />
    </label>
  );
}
