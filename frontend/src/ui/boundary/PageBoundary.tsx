import { Button } from '@mantine/core';
import { Link, Navigate, useLocation, useRevalidator, useRouteError } from 'react-router';

import { EmptyState } from '@/ui/feedback/EmptyState';
import { text } from '@/ui/messages';

import { explain, isSignedOut } from './problems';

/** The outer tier, as the `ErrorBoundary` of routes: the whole page failed. Who was signed out signs in first. */
export function PageBoundary() {
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  const { pathname, search } = useLocation();
  if (isSignedOut(error)) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const { title, body, canRetry } = explain(error);
  return (
    <EmptyState
      isWholePage
      title={title}
      action={
        canRetry ? (
          <Button loading={state === 'loading'} onClick={() => void revalidate()}>
            {text.retry}
          </Button>
        ) : (
          <Button component={Link} to="/jobs" variant="default">
            {text.goHome}
          </Button>
        )
      }
    >
      {body}
    </EmptyState>
  );
}
