import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fetchQuery } from 'react-relay/hooks';
import { useNavigate, useSearchParams } from 'react-router';

import { environment } from '@/lib/relay/environment';
import { useViewer } from '@/lib/viewer/viewer';
import { showToast } from '@/ui/toast/toasts';

import boardPageQuery, { type BoardPageQuery } from './__generated__/BoardPageQuery.graphql';
import { CardActions } from './actions/cardActions';
import { makeReport } from './actions/report';
import { BoardContext, MayMoveContext, type BoardDialog, type BoardTools } from './boardContext';
import classes from './BoardPage.module.css';
import { BoardDialogs } from './dialogs/BoardDialogs';
import { followBoard } from './live/followBoard';
import { text } from './messages';
import type { Board } from './model/board';
import { BoardStore } from './model/boardStore';
import { CardFocus } from './model/cardFocus';
import { filtersOf } from './model/filters';
import { BoardHeader } from './parts/BoardHeader';
import { Columns } from './parts/Columns';
import { FilterBar } from './parts/FilterBar';
import { Glides } from './parts/glide';
import { GlidesContext } from './parts/glidesContext';
import { usePageKeys } from './parts/usePageKeys';

type Props = {
  jobId: string;
  job: NonNullable<BoardPageQuery['response']['job']>;
  board: Board;
};

/** The board itself: it keeps itself equal to the server's for as long as it is shown. */
export function LiveBoard({ jobId, job, board }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [glides] = useState(() => new Glides());
  const [tools] = useState((): BoardTools => {
    const store = new BoardStore(board, (ids) => glides.depart(ids));
    const actions = new CardActions(store, makeReport(store));
    return { jobId, store, focus: new CardFocus(), actions, open: setDialog };
  });
  useLayoutEffect(() => glides.watch(element.current), [glides]);
  useFollowing(tools);
  useFilters(tools);
  useUnsentWarning(tools);
  usePageKeys(setDialog);
  return (
    <BoardContext value={tools}>
      <MayMoveContext value={job.viewerCanMove}>
        <GlidesContext value={glides}>
          <div className={classes['board']}>
            <BoardHeader job={job} />
            <FilterBar />
            <Columns board={element} />
            {dialog !== null && (
              <Suspense fallback={null}>
                <BoardDialogs dialog={dialog} onClose={() => setDialog(null)} />
              </Suspense>
            )}
          </div>
        </GlidesContext>
      </MayMoveContext>
    </BoardContext>
  );
}

function useFollowing({ jobId, store }: BoardTools): void {
  const viewerId = useViewer().member.id;
  const navigate = useNavigate();
  useEffect(
    () =>
      followBoard({
        jobId,
        store,
        viewerId,
        onJobChanged: () => {
          // The page reads the job from Relay's store and draws itself anew.
          fetchQuery<BoardPageQuery>(environment, boardPageQuery, { jobId }).subscribe({});
        },
        onLost: () => {
          showToast({ text: text.lost, tone: 'problem' });
          void navigate('/jobs');
        },
      }),
    [jobId, store, viewerId, navigate],
  );
}

function useFilters({ store }: BoardTools): void {
  const [search] = useSearchParams();
  const filters = useMemo(() => filtersOf(search), [search]);
  useLayoutEffect(() => store.filter(filters), [store, filters]);
}

/** Asks before the page is left while something that was done has not reached the server. */
function useUnsentWarning({ store }: BoardTools): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (store.hasPending) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [store]);
}
