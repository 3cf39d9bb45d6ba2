import { Button } from '@mantine/core';
import { graphql, usePaginationFragment, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { ImportsPage_imports$key } from './__generated__/ImportsPage_imports.graphql';
import type { ImportsPageMoreQuery } from './__generated__/ImportsPageMoreQuery.graphql';
import type { ImportsPageQuery } from './__generated__/ImportsPageQuery.graphql';
import { DropZone } from './DropZone';
import { ImportRow } from './ImportRow';
import classes from './Imports.module.css';
import { text } from './messages';

const PAGE = 20;

const query = graphql`
  query ImportsPageQuery {
    ...ImportsPage_imports
  }
`;

const fragment = graphql`
  fragment ImportsPage_imports on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "ImportsPageMoreQuery") {
    imports(first: $first, after: $after) @connection(key: "ImportsPage_imports") {
      edges {
        node {
          id
          ...ImportRow_import
        }
      }
    }
  }
`;

/** Where a file comes in, and what came in before. */
export function ImportsPage() {
  const started = useLoaderData<PreloadedQuery<ImportsPageQuery>>();
  const data = usePageQuery<ImportsPageQuery>(query, started);
  const page = usePaginationFragment<ImportsPageMoreQuery, ImportsPage_imports$key>(fragment, data);
  const { edges } = page.data.imports;
  useTitle(text.title);
  return (
    <>
      <PageHeader title={text.title} />
      <div className={classes['page']}>
        <p className={classes['quiet']}>{text.intro}</p>
        <DropZone />
        {edges.length === 0 ? (
          <EmptyState title={text.none}>{text.noneText}</EmptyState>
        ) : (
          <section aria-label={text.past} className={classes['section']}>
            <h2 className={classes['title']}>{text.past}</h2>
            <ul className={classes['imports']}>
              {edges.map(({ node }) => (
                <ImportRow key={node.id} item={node} />
              ))}
            </ul>
            {page.hasNext && (
              <Button
                variant="default"
                loading={page.isLoadingNext}
                onClick={() => page.loadNext(PAGE)}
              >
                {text.loadMore}
              </Button>
            )}
          </section>
        )}
      </div>
    </>
  );
}
