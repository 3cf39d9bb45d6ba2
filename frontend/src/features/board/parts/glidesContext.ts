import { createContext, use } from 'react';

import { Glides } from './glide';

export const GlidesContext = createContext(new Glides());

export function useGlides(): Glides {
  return use(GlidesContext);
}
