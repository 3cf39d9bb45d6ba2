import { describe, expect, it } from 'vitest';

import { readAnswer, refusalOf } from './upload';

describe('a file that is dropped', () => {
  it('is refused by a sentence before a byte is sent', () => {
    expect(refusalOf({ name: 'a.csv', size: 0 })).toBe('a.csv is empty.');
    expect(refusalOf({ name: 'a.csv', size: 2 * 1024 ** 3 })).toContain('more than 200 MiB');
    expect(refusalOf({ name: 'a.csv', size: 200 * 1024 ** 2 })).toBeNull();
  });
});

describe('the answer to an upload', () => {
  it('is an id, or a sentence', () => {
    expect(readAnswer('{"id":"file_1"}')).toEqual({ ok: true, fileId: 'file_1' });
    const refused = '{"error":{"code":"UPLOAD_TOO_LARGE","message":"Too large."}}';
    expect(readAnswer(refused)).toEqual({ ok: false, message: 'Too large.' });
    expect(readAnswer('<html>').ok).toBe(false);
  });
});
