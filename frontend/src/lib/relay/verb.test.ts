import { describe, expect, it } from 'vitest';

import { fieldError, formError, outcomeOf } from './verb';

const error = {
  __typename: 'InvalidInput',
  message: 'A title is needed.',
  path: ['input', 'title'],
};

describe('what a mutation came to', () => {
  it('is its success', () => {
    const job = { id: 'job_1' };
    expect(outcomeOf({ createJob: { success: { job }, error: null } })).toEqual({
      ok: true,
      value: { job },
    });
  });

  it('is its error, with what else was selected of it', () => {
    const result = { success: null, error, taken: { id: 'cand_1' } };
    expect(outcomeOf({ createJob: result })).toEqual({
      ok: false,
      problem: { kind: 'InvalidInput', message: 'A title is needed.', path: ['input', 'title'] },
      result,
    });
  });

  it('is never nothing', () => {
    expect(() => outcomeOf({ createJob: { success: null, error: null } })).toThrow(TypeError);
  });
});

describe('where a problem is shown', () => {
  const problem = { kind: error.__typename, message: error.message, path: error.path };

  it('is beside the field that it is about', () => {
    expect(fieldError(problem, 'title')).toBe('A title is needed.');
    expect(fieldError(problem, 'location')).toBeUndefined();
    expect(formError(problem, ['title', 'location'])).toBeNull();
  });

  it('is the form, where no field shows it', () => {
    expect(formError(problem, ['location'])).toBe(problem);
    expect(formError({ ...problem, path: [] }, ['title'])).toMatchObject({ path: [] });
    expect(formError(null, ['title'])).toBeNull();
  });
});
