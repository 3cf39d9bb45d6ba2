import { graphql, type PreloadedQuery } from 'react-relay/hooks';
import { Link, useLoaderData } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { JobsPageQuery } from './__generated__/JobsPageQuery.graphql';
import { text } from './messages';

const query = graphql`
  query JobsPageQuery {
    jobs(first: 100) {
      edges {
        node {
          id
          title
          activeCount
        }
      }
    }
  }
`;

export function JobsPage() {
  const { jobs } = usePageQuery<JobsPageQuery>(
    query,
    useLoaderData<PreloadedQuery<JobsPageQuery>>(),
  );
  useTitle(text.title);
  return (
    <>
      <PageHeader title={text.title} />
      <ul>
        {jobs.edges.map(({ node }) => (
          <li key={node.id}>
            <Link to={`/jobs/${node.id}`}>{node.title}</Link> {text.active(node.activeCount)}
          </li>
        ))}
      </ul>
    </>
  );
}
