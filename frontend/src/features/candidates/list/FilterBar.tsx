import { Button, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArchive, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import type { FilterBar_choices$key } from './__generated__/FilterBar_choices.graphql';
import { countFilters, noFilters, orderNames, type Filters, type Order } from './filters';
import classes from './List.module.css';
import { text } from './messages';

const fragment = graphql`
  fragment FilterBar_choices on Query {
    members {
      id
      name
    }
    tags {
      id
      name
    }
    sources {
      id
      name
    }
    jobs(first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

type Named = { readonly id: string; readonly name: string };
const compact = {
  size: 'xs',
  searchable: true,
  clearable: true,
  className: classes['many'],
} as const;

/** Any of several: one filter of the bar. */
function Many(props: {
  label: string;
  choices: readonly Named[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  return (
    <MultiSelect
      {...compact}
      aria-label={props.label}
      placeholder={props.value.length === 0 ? props.label : ''}
      data={props.choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...props.value]}
      onChange={props.onChange}
    />
  );
}

export function FilterBar(props: {
  choices: FilterBar_choices$key;
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
}) {
  const { filters, onChange } = props;
  const { members, tags, sources, jobs } = useFragment(fragment, props.choices);
  const [isOpen, setOpen] = useState(false);
  const on = countFilters(filters);
  return (
    <div role="search" className={classes['bar']}>
      <SearchField value={filters.search} onChange={(search) => onChange({ search })} />
      <Button
        size="xs"
        variant="default"
        className={classes['toggle']}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {on === 0 ? text.filters : text.filtersOn(on)}
      </Button>
      <div className={classes['filters']} data-open={isOpen}>
        <Many
          label={text.owner}
          choices={members}
          value={filters.owners}
          onChange={(owners) => onChange({ owners })}
        />
        <Many
          label={text.tag}
          choices={tags}
          value={filters.tags}
          onChange={(chosen) => onChange({ tags: chosen })}
        />
        <Many
          label={text.source}
          choices={sources}
          value={filters.sources}
          onChange={(chosen) => onChange({ sources: chosen })}
        />
        <Select
          {...compact}
          aria-label={text.job}
          placeholder={text.job}
          data={jobs.edges.map(({ node }) => ({ value: node.id, label: node.title }))}
          value={filters.job}
          onChange={(job) => onChange({ job })}
        />
        <Button
          size="xs"
          variant={filters.isArchived ? 'light' : 'default'}
          aria-pressed={filters.isArchived}
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => onChange({ isArchived: !filters.isArchived })}
        >
          {text.archived}
        </Button>
        {on > 0 && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => onChange({ ...noFilters, search: filters.search, order: filters.order })}
          >
            {text.clear}
          </Button>
        )}
        <NativeSelect
          size="xs"
          className={classes['order']}
          aria-label={text.order}
          value={filters.order}
          onChange={(event) => onChange({ order: event.currentTarget.value as Order })}
          data={orderNames.map((value) => ({ value, label: text.orders[value] }))}
        />
      </div>
    </div>
  );
}

/** A pause in typing that is worth a question to the server. */
const PAUSE = 120;

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [draft, setDraft] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });

  // The address changed by other means than this field: going back, or clearing.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);
  useEffect(() => {
    if (draft === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = draft;
      latest.current(draft);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest('input, textarea, select, [contenteditable="true"]') != null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      dir="auto"
      className={classes['search']}
      aria-label={text.search}
      aria-keyshortcuts="/"
      placeholder={text.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
