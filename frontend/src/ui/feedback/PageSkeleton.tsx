import { Skeleton } from '@mantine/core';

import { text } from '@/ui/messages';

import classes from './PageSkeleton.module.css';

const rows = [72, 64, 80, 56, 68, 60, 76, 52];

/** The shape of a page with a list, while its code or its data is on the way. */
export function PageSkeleton() {
  return (
    <div className={classes['page']} role="status" aria-label={text.loading}>
      <Skeleton height={24} width={160} />
      <div className={classes['rows']}>
        {rows.map((width) => (
          <Skeleton key={width} height={16} width={`${width}%`} />
        ))}
      </div>
    </div>
  );
}
