import { Button } from '@mantine/core';
import { Link } from 'react-router';

import { EmptyState } from '@/ui/feedback/EmptyState';
import { text } from '@/ui/messages';

export function NotFoundPage() {
  return (
    <EmptyState
      isWholePage
      title={text.notFoundTitle}
      action={
        <Button component={Link} to="/jobs" variant="default">
          {text.goHome}
        </Button>
      }
    >
      {text.notFoundText}
    </EmptyState>
  );
}
