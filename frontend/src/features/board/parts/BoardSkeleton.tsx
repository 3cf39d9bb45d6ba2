import { Skeleton } from '@mantine/core';

import { text as uiText } from '@/ui/messages';

import classes from './BoardSkeleton.module.css';

const columns = [
  { stage: 'first', cards: 4 },
  { stage: 'second', cards: 3 },
  { stage: 'third', cards: 4 },
  { stage: 'fourth', cards: 2 },
];

/** The shape of a board on its way. */
export function BoardSkeleton() {
  return (
    <div className={classes['skeleton']} role="status" aria-label={uiText.loading}>
      <div className={classes['head']}>
        <Skeleton height={24} width={220} />
      </div>
      <div className={classes['columns']}>
        {columns.map(({ stage, cards }) => (
          <div key={stage} className={classes['column']}>
            <Skeleton height={16} width={96} />
            {Array.from({ length: cards }, (_, card) => (
              <Skeleton key={card} height={124} radius="md" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
