import { redirect, type LoaderFunctionArgs } from 'react-router';

import { fetchStanding, type Viewer } from '@/lib/viewer/viewer';

/** Lets only signed-in people in; others go to where they can become so, and come back afterwards. */
export async function shellLoader({ request }: LoaderFunctionArgs): Promise<Viewer> {
  const { instance, viewer } = await fetchStanding();
  if (viewer !== null && viewer !== undefined) return viewer;
  if (instance.needsSetup) throw redirect('/setup');
  const { pathname, search } = new URL(request.url);
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  throw redirect(`/sign-in${next}`);
}
