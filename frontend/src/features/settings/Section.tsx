import { useId, type ReactNode } from 'react';

import classes from './Settings.module.css';

/** A group of settings: what it is about at one side, the settings at the other. */
export function Section(props: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['about']}>
        <h2 id={id} className={classes['title']}>
          {props.title}
        </h2>
        {props.hint !== undefined && <p className={classes['quiet']}>{props.hint}</p>}
      </div>
      <div className={classes['fields']}>{props.children}</div>
    </section>
  );
}
