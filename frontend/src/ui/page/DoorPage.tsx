import '@mantine/core/styles/PasswordInput.layer.css';

import type { ReactNode } from 'react';

import { PersonName } from '@/ui/person/Person';

import classes from './DoorPage.module.css';

/** A page outside the app, with one form: signing in, setting up, accepting an invitation. */
export function DoorPage(props: {
  title: string;
  workspace?: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <main className={classes['page']}>
      <div className={classes['door']}>
        <header className={classes['header']}>
          <img src="/favicon.svg" alt="" width={40} height={40} />
          {props.workspace !== undefined && (
            <PersonName name={props.workspace} className={classes['workspace']} />
          )}
          <h1 className={classes['title']}>{props.title}</h1>
          {props.intro !== undefined && <p className={classes['intro']}>{props.intro}</p>}
        </header>
        {props.children}
      </div>
    </main>
  );
}
