import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type CandidatePanelQuery } from './__generated__/CandidatePanelQuery.graphql';

export const candidateLoader = ({ params }: LoaderFunctionArgs) =>
  startQuery<CandidatePanelQuery>(query, { id: params['candidateId'] ?? '' });
