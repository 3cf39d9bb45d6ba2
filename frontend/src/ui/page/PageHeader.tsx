import type { ReactNode } from 'react';

import classes from './PageHeader.module.css';

/** The title of a page and what can be done on it. */
export function PageHeader(props: { title: string; detail?: ReactNode; children?: ReactNode }) {
  return (
    <header className={classes['header']}>
      <div className={classes['words']}>
        <h1 className={classes['title']}>{props.title}</h1>
        {props.detail}
      </div>
      <div className={classes['actions']}>{props.children}</div>
    </header>
  );
}
