import { ActionIcon, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Suspense, useCallback, useMemo } from 'react';
import { fetchQuery, graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData, useLocation, useNavigate } from 'react-router';

import { useConnection } from '@/lib/relay/connection';
import { environment } from '@/lib/relay/environment';
import { usePageQuery } from '@/lib/relay/pageQuery';
import { useCan } from '@/lib/viewer/viewer';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { EmptyState } from '@/ui/feedback/EmptyState';

import { NoteComposer } from '../notes/NoteComposer';
import { text } from '../record/messages';
import { Timeline } from '../timeline/Timeline';
import type { CandidatePanelQuery } from './__generated__/CandidatePanelQuery.graphql';
import { CandidateRecord } from './CandidateRecord';
import classes from './CandidatePanel.module.css';
import { PanelContext } from './PanelContext';
import { useCloseKey, useFocusInside } from './usePanelFocus';

const query = graphql`
  query CandidatePanelQuery($id: ID!) {
    candidate(id: $id) {
      id
      ...CandidateRecord_candidate
      ...NoteComposer_candidate
    }
    ...RecordFields_choices
    ...Timeline_query @arguments(candidateId: $id)
  }
`;

/** A person over whatever one was doing. It has its own address below the page that it opened on. */
export function CandidatePanel() {
  const started = useLoaderData<PreloadedQuery<CandidatePanelQuery>>();
  const navigate = useNavigate();
  const { search } = useLocation();
  const close = useCallback(() => {
    void navigate({ pathname: '..', search });
  }, [navigate, search]);
  const { id } = started.variables;
  const panel = useFocusInside(id);
  useCloseKey(close);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={text.panel}
      tabIndex={-1}
      className={classes['panel']}
    >
      <SectionBoundary key={id}>
        <Suspense fallback={<PanelSkeleton />}>
          <PanelContent started={started} />
        </Suspense>
      </SectionBoundary>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.close}
        className={classes['close']}
        onClick={close}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}

function PanelContent({ started }: { started: PreloadedQuery<CandidatePanelQuery> }) {
  const data = usePageQuery<CandidatePanelQuery>(query, started);
  const { id } = started.variables;
  const isLive = useConnection().kind === 'open';
  const canNote = useCan('ADD_NOTES');
  const panel = useMemo(
    () => ({
      candidateId: id,
      changed: () => {
        if (isLive) return;
        fetchQuery<CandidatePanelQuery>(
          environment,
          query,
          { id },
          { fetchPolicy: 'network-only' },
        ).subscribe({});
      },
    }),
    [id, isLive],
  );
  const { candidate } = data;
  if (candidate == null) {
    return <EmptyState title={text.absentTitle}>{text.absentText}</EmptyState>;
  }
  return (
    <PanelContext value={panel}>
      <div className={classes['content']}>
        <CandidateRecord candidate={candidate} choices={data} />
        {canNote && <NoteComposer key={id} candidate={candidate} />}
        <Timeline key={`timeline-${id}`} candidateId={id} root={data} />
      </div>
    </PanelContext>
  );
}

function PanelSkeleton() {
  return (
    <div role="status" aria-label={text.loading} className={classes['content']}>
      <Skeleton height={40} circle />
      <Skeleton height={20} width="60%" />
      <Skeleton height={16} width="80%" />
      <Skeleton height={96} />
      <Skeleton height={160} />
    </div>
  );
}
