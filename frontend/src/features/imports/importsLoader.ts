import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import importQuery, { type ImportPageQuery } from './__generated__/ImportPageQuery.graphql';
import importsQuery, { type ImportsPageQuery } from './__generated__/ImportsPageQuery.graphql';

export const importsLoader = () => startQuery<ImportsPageQuery>(importsQuery, {});

export const importLoader = ({ params }: LoaderFunctionArgs) =>
  startQuery<ImportPageQuery>(importQuery, { id: params['importId'] ?? '' });
