import { redirect, type LoaderFunctionArgs } from 'react-router';

import { fetchStanding, type Standing } from '@/lib/viewer/viewer';

import { nextAddress } from './nextAddress';

export async function signInLoader({ request }: LoaderFunctionArgs): Promise<Standing['instance']> {
  const { instance, viewer } = await fetchStanding();
  if (viewer !== null && viewer !== undefined) throw redirect(nextAddress(request.url));
  if (instance.needsSetup) throw redirect('/setup');
  return instance;
}
