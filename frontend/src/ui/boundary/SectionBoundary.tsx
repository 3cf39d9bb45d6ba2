import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

import { EmptyState } from '@/ui/feedback/EmptyState';
import { text } from '@/ui/messages';

import { explain } from './problems';

type Props = { children: ReactNode };
type State = { error: unknown; hasFailed: boolean };

/**
 * The inner tier: a panel, a list or a column that fails leaves the rest of the page alone. The outer tier is the
 * routes' `PageBoundary`.
 */
export class SectionBoundary extends Component<Props, State> {
  override state: State = { error: null, hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { title, body, canRetry } = explain(this.state.error);
    return (
      <EmptyState
        title={title}
        action={
          canRetry && (
            <Button
              variant="default"
              onClick={() => this.setState({ hasFailed: false, error: null })}
            >
              {text.retry}
            </Button>
          )
        }
      >
        {body}
      </EmptyState>
    );
  }
}
