import { Button, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useViewer } from '@/lib/viewer/viewer';

import type { WaitingFilters_choices$key } from './__generated__/WaitingFilters_choices.graphql';
import { isNarrowed, noFilters, type Filters } from './filters';
import { text } from './messages';
import classes from './Waiting.module.css';

const fragment = graphql`
  fragment WaitingFilters_choices on Query {
    members {
      id
      name
      isActive
    }
    jobs(filter: { status: OPEN }, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

export function WaitingFilters(props: {
  choices: WaitingFilters_choices$key;
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
}) {
  const { filters, onChange } = props;
  const { members, jobs } = useFragment(fragment, props.choices);
  const owners = useOwners(members);
  const one = {
    size: 'xs',
    searchable: true,
    clearable: true,
    selectFirstOptionOnChange: true,
    className: classes['choice'],
  } as const;
  return (
    <div role="search" aria-label={text.filters} className={classes['bar']}>
      <Select
        {...one}
        aria-label={text.job}
        placeholder={text.job}
        data={jobs.edges.map(({ node }) => ({ value: node.id, label: node.title }))}
        value={filters.job}
        onChange={(job) => onChange({ job })}
      />
      <Select
        {...one}
        aria-label={text.owner}
        placeholder={text.owner}
        data={owners}
        value={filters.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Button
        size="xs"
        variant={filters.isOverdueOnly ? 'light' : 'default'}
        aria-pressed={filters.isOverdueOnly}
        leftSection={<IconAlertTriangle size={16} aria-hidden />}
        onClick={() => onChange({ isOverdueOnly: !filters.isOverdueOnly })}
      >
        {text.overdueOnly}
      </Button>
      {isNarrowed(filters) && (
        <Button size="xs" variant="subtle" onClick={() => onChange(noFilters)}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}

type Member = { readonly id: string; readonly name: string; readonly isActive: boolean };

/** Oneself first: "who waits for me" is the question asked most. */
function useOwners(members: readonly Member[]): { value: string; label: string }[] {
  const { member: self } = useViewer();
  const others = members.filter(({ id, isActive }) => isActive && id !== self.id);
  return [
    { value: self.id, label: text.ownerIsMe(self.name) },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
