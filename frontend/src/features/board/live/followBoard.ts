import { graphql, requestSubscription } from 'react-relay/hooks';

import { environment } from '@/lib/relay/environment';

import type { Board, Delta } from '../model/board';
import type { BoardStore } from '../model/boardStore';
import { toCard, toStage } from '../model/card';
import type { followBoardSubscription } from './__generated__/followBoardSubscription.graphql';
import { fetchBoard } from './snapshot';

const subscription = graphql`
  subscription followBoardSubscription($jobId: ID!, $after: Int!) {
    boardChanges(jobId: $jobId, after: $after) {
      __typename
      ... on BoardDelta {
        version
        actor {
          name
          member {
            id
          }
        }
        changed {
          ...cardFragment_card @relay(mask: false)
        }
        removed
        stages {
          ...cardFragment_stage @relay(mask: false)
        }
      }
      ... on BoardReload {
        version
      }
    }
  }
`;

type Change = followBoardSubscription['response']['boardChanges'];
type SentDelta = Extract<Change, { readonly __typename: 'BoardDelta' }>;

export type Followed = {
  jobId: string;
  store: BoardStore;
  viewerId: string;
  /** The stages or the job changed; what stands around the board may be out of date. */
  onJobChanged: () => void;
  /** The job is gone, or not for this reader any more. */
  onLost: () => void;
};

/** Reading the board again is not repeated faster than this, whatever the server says. */
const REREAD_AFTER = 1_000;

/** Keeps a board equal to the server's until the answered function is called. */
export function followBoard(followed: Followed): () => void {
  const { jobId, store } = followed;
  let isStopped = false;
  let current: { dispose: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const subscribe = () => {
    current = requestSubscription<followBoardSubscription>(environment, {
      subscription,
      variables: { jobId, after: store.version },
      cacheConfig: { metadata: { resume: () => ({ after: store.version }) } },
      onNext: (response) => {
        const change = response?.boardChanges;
        if (isStopped || change == null) return;
        const isGapless = change.__typename === 'BoardDelta' && receive(followed, change);
        if (!isGapless) reread();
      },
      onError: () => reread(),
      onCompleted: () => reread(),
    });
  };

  const reread = () => {
    current?.dispose();
    current = undefined;
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void readAgain(), REREAD_AFTER);
  };

  const readAgain = async () => {
    let board: Board | null;
    try {
      board = await fetchBoard(jobId);
    } catch {
      reread();
      return;
    }
    if (isStopped) return;
    if (board === null) {
      followed.onLost();
      return;
    }
    store.replace(board);
    followed.onJobChanged();
    subscribe();
  };

  subscribe();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    current?.dispose();
  };
}

function receive(followed: Followed, sent: SentDelta): boolean {
  const delta = toDelta(sent);
  const isColleague = sent.actor != null && sent.actor.member?.id !== followed.viewerId;
  const isGapless = followed.store.receive(delta, isColleague ? (sent.actor?.name ?? null) : null);
  if (delta.stages !== null) followed.onJobChanged();
  return isGapless;
}

function toDelta(sent: SentDelta): Delta {
  return {
    version: sent.version,
    changed: sent.changed.map(toCard),
    removed: sent.removed,
    stages: sent.stages?.map(toStage) ?? null,
  };
}
