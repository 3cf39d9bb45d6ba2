import { Suspense } from 'react';
import { Outlet, useLoaderData } from 'react-router';

import { ViewerContext, type Viewer } from '@/lib/viewer/viewer';
import { ConnectionBar } from '@/ui/feedback/ConnectionBar';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton';

import { text } from '../messages';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar';

/** What stands around every page of a signed-in person. */
export function Shell() {
  const viewer = useLoaderData<Viewer>();
  return (
    <ViewerContext value={viewer}>
      <div className={classes['shell']}>
        <a href="#content" className={classes['skip']}>
          {text.skipToContent}
        </a>
        <Sidebar />
        <main id="content" tabIndex={-1} className={classes['main']}>
          <ConnectionBar />
          <div className={classes['page']}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </div>
        </main>
      </div>
    </ViewerContext>
  );
}
