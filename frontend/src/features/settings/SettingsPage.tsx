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
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { Section } from './Section';
import { SessionList } from './SessionList';
import classes from './Settings.module.css';
import { text } from './messages';

const query = graphql`
  query SettingsPageQuery {
    viewer {
      ...ProfileForm_viewer
    }
    ...SessionList_sessions
  }
`;

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
        <PasswordForm />
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
