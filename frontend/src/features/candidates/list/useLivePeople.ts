import { useEffect, useRef } from 'react';
import { graphql, requestSubscription } from 'react-relay/hooks';

import { environment } from '@/lib/relay/environment';

import { verbsOf } from '../timeline/kinds';
import type { useLivePeopleSubscription } from './__generated__/useLivePeopleSubscription.graphql';

const subscription = graphql`
  subscription useLivePeopleSubscription($verbs: [String!]) {
    activities(filter: { verbs: $verbs }) {
      cursor
    }
  }
`;

const SOON = 50;
const REST = 1_000;
const verbs = [...(verbsOf('record') ?? []), ...(verbsOf('applications') ?? [])];

/**
 * Says that somebody changed what a list of people shows. An import of thousands would send an event for each, so it
 * hears one, stops listening for a moment, and says it once more for all that it did not hear.
 */
export function useLivePeople(onNews: () => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const later = (run: () => void, wait: number) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, wait);
      timers.add(timer);
    };
    let stop: () => void;
    const listen = () => {
      let hasHeard = false;
      const { dispose } = requestSubscription<useLivePeopleSubscription>(environment, {
        subscription,
        variables: { verbs },
        onNext: () => {
          if (hasHeard) return;
          hasHeard = true;
          dispose();
          later(() => latest.current(), SOON);
          later(() => {
            listen();
            latest.current();
          }, REST);
        },
      });
      stop = dispose;
    };
    listen();
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
}
