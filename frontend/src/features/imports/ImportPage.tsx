import { Anchor, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { fetchQuery, graphql, type PreloadedQuery } from 'react-relay/hooks';
import { Link, useLoaderData } from 'react-router';

import { environment } from '@/lib/relay/environment';
import { usePageQuery } from '@/lib/relay/pageQuery';
import { EmptyState } from '@/ui/feedback/EmptyState';

import type { ImportPageQuery } from './__generated__/ImportPageQuery.graphql';
import classes from './Imports.module.css';
import { ImportView } from './ImportView';
import { text } from './messages';

const query = graphql`
  query ImportPageQuery($id: ID!) {
    import(id: $id) {
      id
      ...ImportView_import
    }
    ...MappingForm_choices
  }
`;

/** One import: what its columns mean, then how far it is, then what came of it. */
export function ImportPage() {
  const started = useLoaderData<PreloadedQuery<ImportPageQuery>>();
  const data = usePageQuery<ImportPageQuery>(query, started);
  if (data.import == null) {
    return (
      <EmptyState
        title={text.absent}
        action={
          <Button component={Link} to="/imports" variant="default">
            {text.back}
          </Button>
        }
      >
        {text.absentText}
      </EmptyState>
    );
  }
  const { id } = data.import;
  const readAgain = () => {
    fetchQuery<ImportPageQuery>(
      environment,
      query,
      { id },
      { fetchPolicy: 'network-only' },
    ).subscribe({});
  };
  return (
    <div className={classes['page']}>
      <Anchor component={Link} to="/imports" className={classes['back']}>
        <IconArrowLeft size={16} aria-hidden />
        {text.back}
      </Anchor>
      <ImportView key={id} item={data.import} choices={data} onEnd={readAgain} />
    </div>
  );
}
