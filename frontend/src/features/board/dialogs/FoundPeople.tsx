import { Suspense } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { PersonMark, PersonName } from '@/ui/person/Person';

import type { FoundPeopleQuery } from './__generated__/FoundPeopleQuery.graphql';
import classes from './FindPersonForm.module.css';
import { text } from './messages';

const query = graphql`
  query FoundPeopleQuery($search: String!) {
    candidates(search: $search, first: 8) {
      edges {
        node {
          id
          name
          headline
          primaryEmail
        }
      }
    }
  }
`;

export type FoundPerson = { id: string; name: string };

type Props = {
  search: string;
  chosen: FoundPerson | null;
  onChoose: (person: FoundPerson) => void;
};

export function FoundPeople(props: Props) {
  return (
    <SectionBoundary>
      <Suspense fallback={null}>
        <People {...props} />
      </Suspense>
    </SectionBoundary>
  );
}

function People({ search, chosen, onChoose }: Props) {
  const { candidates } = useLazyLoadQuery<FoundPeopleQuery>(query, { search });
  if (candidates.edges.length === 0) return <p className={classes['nobody']}>{text.nobody}</p>;
  return (
    <fieldset className={classes['people']} aria-label={text.find}>
      {candidates.edges.map(({ node }) => (
        <label key={node.id} className={classes['person']}>
          <input
            type="radio"
            name="person"
            checked={chosen?.id === node.id}
            onChange={() => onChoose(node)}
          />
          <PersonMark id={node.id} name={node.name} size={28} isBesideName />
          <span className={classes['words']}>
            <PersonName name={node.name} className={classes['name']} />
            <span className={classes['detail']} dir="auto">
              {[node.headline, node.primaryEmail].filter(Boolean).join(' · ')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
