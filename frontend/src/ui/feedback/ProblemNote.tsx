import { IconAlertTriangle } from '@tabler/icons-react';

import type { Problem } from '@/lib/relay/verb';

import classes from './ProblemNote.module.css';

/** A mutation's error, beside what caused it; announced when it appears. Renders nothing without one. */
export function ProblemNote({ problem }: { problem: Pick<Problem, 'message'> | null }) {
  return (
    <div role="alert" className={classes['place']}>
      {problem !== null && (
        <p className={classes['note']}>
          <IconAlertTriangle size={16} aria-hidden />
          <span dir="auto">{problem.message}</span>
        </p>
      )}
    </div>
  );
}
