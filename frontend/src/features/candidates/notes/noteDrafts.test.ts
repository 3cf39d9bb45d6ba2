import { afterEach, describe, expect, it, vi } from 'vitest';

import { keepDraft, readDraft } from './noteDrafts';

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

function refuse(): never {
  throw new DOMException('no', 'SecurityError');
}

describe('the draft of a note', () => {
  it('is kept for each person', () => {
    keepDraft('cand_1', 'Called; ');
    keepDraft('cand_2', 'Met at the fair');
    expect(readDraft('cand_1')).toBe('Called; ');
    expect(readDraft('cand_2')).toBe('Met at the fair');
    expect(readDraft('cand_3')).toBe('');
  });

  it('is gone once it is empty', () => {
    keepDraft('cand_1', 'Called');
    keepDraft('cand_1', '  \n');
    expect(sessionStorage).toHaveLength(0);
  });

  it('never stands in the way where storage is forbidden', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    keepDraft('cand_1', 'Called');
    expect(readDraft('cand_1')).toBe('');
  });
});
