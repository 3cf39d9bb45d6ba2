import { startQuery } from '@/lib/relay/pageQuery';

import query, { type SettingsPageQuery } from './__generated__/SettingsPageQuery.graphql';

export const settingsLoader = () => startQuery<SettingsPageQuery>(query, {});
