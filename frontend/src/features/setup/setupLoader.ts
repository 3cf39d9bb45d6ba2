import { redirect } from 'react-router';

import { fetchStanding } from '@/lib/viewer/viewer';

export async function setupLoader(): Promise<null> {
  const { instance } = await fetchStanding();
  if (!instance.needsSetup) throw redirect('/');
  return null;
}
