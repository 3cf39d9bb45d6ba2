import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type InvitationPageQuery } from './__generated__/InvitationPageQuery.graphql';

export const invitationLoader = ({ params }: LoaderFunctionArgs) =>
  startQuery<InvitationPageQuery>(query, { token: params['token'] ?? '' });
