import type { ReactNode } from 'react';

import classes from './EmptyState.module.css';

/** What to see where there is nothing yet: what belongs here, and the button that starts it. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes['state']}>
      {props.icon !== undefined && (
        <div className={classes['icon']} aria-hidden>
          {props.icon}
        </div>
      )}
      <h2 className={classes['title']}>{props.title}</h2>
      {props.children !== undefined && <p className={classes['text']}>{props.children}</p>}
      {props.action}
    </div>
  );
}
