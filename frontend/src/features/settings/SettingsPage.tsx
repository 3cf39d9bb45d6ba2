import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { useCan } from '@/lib/viewer/viewer';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { SettingsPageQuery } from './__generated__/SettingsPageQuery.graphql';
import { ApiKeys } from './ApiKeys';
import { Appearance } from './Appearance';
import { text } from './messages';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { Section } from './Section';
import { SessionList } from './SessionList';
import classes from './Settings.module.css';

const query = graphql`
  query SettingsPageQuery {
    viewer {
      email
      ...ProfileForm_viewer
    }
    ...SessionList_sessions
  }
`;

/** What is one's own: profile, looks, password, sessions; for admins the workspace's keys, too. */
export function SettingsPage() {
  const data = usePageQuery<SettingsPageQuery>(
    query,
    useLoaderData<PreloadedQuery<SettingsPageQuery>>(),
  );
  const hasKeys = useCan('CREATE_API_KEYS');
  useTitle(text.title);
  return (
    <>
      <PageHeader title={text.title} />
      <div className={classes['page']}>
        {data.viewer != null && <ProfileForm viewer={data.viewer} />}
        <Appearance />
        <PasswordForm email={data.viewer?.email ?? ''} />
        <SessionList root={data} />
        {hasKeys && (
          <SectionBoundary>
            <Suspense
              fallback={
                <Section title={text.keys} hint={text.keysHint}>
                  <Skeleton height={64} />
                </Section>
              }
            >
              <ApiKeys />
            </Suspense>
          </SectionBoundary>
        )}
      </div>
    </>
  );
}
