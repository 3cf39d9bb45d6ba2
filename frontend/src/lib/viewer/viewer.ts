import { createContext, use } from 'react';
import { fetchQuery, graphql } from 'react-relay/hooks';

import { environment } from '@/lib/relay/environment';

import type { Capability, viewerQuery } from './__generated__/viewerQuery.graphql';

const query = graphql`
  query viewerQuery {
    instance {
      name
      version
      needsSetup
      isDemo
    }
    viewer {
      member {
        id
        name
        role
        timeZone
      }
      workspace {
        id
        name
        timeZone
      }
      can
    }
  }
`;

export type Standing = viewerQuery['response'];
export type Viewer = NonNullable<Standing['viewer']>;

/** Who asks, and whether this installation is set up at all; asked anew of the server. */
export async function fetchStanding(): Promise<Standing> {
  const standing = await fetchQuery<viewerQuery>(environment, query, {}).toPromise();
  if (standing === undefined) throw new TypeError('The server did not say who is signed in.');
  return standing;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in person; for what stands inside the shell. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new TypeError('useViewer is for pages of signed-in people.');
  return viewer;
}

/** Whether to offer something. The server decides; this only keeps useless buttons away. */
export function useCan(capability: Capability): boolean {
  return useViewer().can.includes(capability);
}
