import { preference } from './preference';

/** How much room rows and cards take, everywhere. */
export const density = preference('density', ['comfortable', 'compact'], 'comfortable');
