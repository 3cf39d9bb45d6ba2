import { startQuery } from '@/lib/relay/pageQuery';

import query, { type MembersPageQuery } from './__generated__/MembersPageQuery.graphql';

export const membersLoader = () => startQuery<MembersPageQuery>(query, {});
