import type { ReactNode } from 'react';

import classes from './EmptyState.module.css';

/** What to see where there is nothing yet: what belongs here, and the button that starts it. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  /** It stands alone on its page, and so heads it. */
  isWholePage?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = props.isWholePage === true ? 'h1' : 'h2';
  return (
    <div className={classes['state']}>
      {props.icon !== undefined && (
        <div className={classes['icon']} aria-hidden>
          {props.icon}
        </div>
      )}
      <Heading className={classes['title']}>{props.title}</Heading>
      {props.children !== undefined && <p className={classes['text']}>{props.children}</p>}
      {props.action}
    </div>
  );
}
