import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ActionMenu } from './ActionMenu';

const run = vi.fn<() => void>();
const onClose = vi.fn<() => void>();

function open() {
  const anchor = document.createElement('button');
  document.body.append(anchor);
  const actions = ['Applied', 'Interview', 'Offer'].map((label) => ({
    label,
    isChosen: label === 'Interview',
    run,
  }));
  const end = { label: 'Reject…', isDisabled: true, run };
  render(
    <ActionMenu
      anchor={anchor}
      label="Actions"
      groups={[{ title: 'Move to', actions }, { actions: [end] }]}
      onClose={onClose}
    />,
  );
}

function press(key: string) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return document.activeElement?.textContent;
}

beforeEach(() => {
  vi.resetAllMocks();
  // jsdom has no top layer.
  HTMLElement.prototype.showPopover = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

describe('a menu', () => {
  it('is named, and tells the choice that holds', () => {
    open();
    expect(screen.getByLabelText('Actions').getAttribute('role')).toBe('menu');
    expect(screen.getByRole('menuitemradio', { checked: true, hidden: true }).textContent).toBe(
      'Interview',
    );
  });

  it('is walked by arrows, ends and first letters', () => {
    open();
    expect(document.activeElement?.textContent).toBe('Applied');
    expect(press('ArrowDown')).toBe('Interview');
    expect(press('End')).toBe('Offer');
    expect(press('ArrowDown')).toBe('Applied');
    expect(press('ArrowUp')).toBe('Offer');
    expect(press('i')).toBe('Interview');
    expect(press('Home')).toBe('Applied');
  });

  it('closes before it acts', () => {
    open();
    fireEvent.click(screen.getByText('Offer'));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(run).toHaveBeenCalledTimes(1);
    expect(onClose.mock.invocationCallOrder[0]).toBeLessThan(run.mock.invocationCallOrder[0] ?? 0);
  });
});
