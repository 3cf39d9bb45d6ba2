import { Environment, RecordSource, Store } from 'relay-runtime';

import { network } from './network';

/** How many queries are kept after their page was left, so that going back is instant. */
const KEPT_QUERIES = 20;

export const environment = new Environment({
  network,
  store: new Store(new RecordSource(), { gcReleaseBufferSize: KEPT_QUERIES }),
});
