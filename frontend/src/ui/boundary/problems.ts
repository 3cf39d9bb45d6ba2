import { isRouteErrorResponse } from 'react-router';

import { RequestRefused, ServerUnreachable } from '@/lib/relay/network';
import { text } from '@/ui/messages';

export type Explanation = { title: string; body: string; canRetry: boolean };

/** What to tell a person about an error that reached a boundary. */
export function explain(error: unknown): Explanation {
  if (error instanceof ServerUnreachable) {
    return { title: text.unreachableTitle, body: text.unreachableText, canRetry: true };
  }
  if (isRouteErrorResponse(error) && error.status === 404) {
    return { title: text.notFoundTitle, body: text.notFoundText, canRetry: false };
  }
  if (error instanceof RequestRefused && error.code.endsWith('NOT_FOUND')) {
    return { title: text.notFoundTitle, body: error.message, canRetry: false };
  }
  if (error instanceof RequestRefused) {
    const id = error.errorId === undefined ? '' : ` ${text.errorId(error.errorId)}`;
    return { title: text.brokenTitle, body: `${error.message}${id}`, canRetry: true };
  }
  return { title: text.brokenTitle, body: text.brokenText, canRetry: true };
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestRefused && error.code === 'NOT_SIGNED_IN';
}
