import { describe, expect, it } from 'vitest';

import { isOfKind, kinds, verbsOf } from './kinds';
import { tell, type Told } from './sentences';

const ada = { kind: 'MEMBER', name: 'Ada' } as const;

/** The sentence as it is read: without the marks that keep directions apart. */
function read(told: Partial<Told> & { verb: string }): string {
  return tell({ fields: [], details: {}, actor: ada, ...told }).replaceAll(/[\u2068\u2069]/gu, '');
}

const stage = (name: string) => ({ id: '1', name });

describe('a sentence of the timeline', () => {
  it.each<[Partial<Told> & { verb: string }, string]>([
    [{ verb: 'candidate.created' }, 'Ada added this person'],
    [
      { verb: 'candidate.created', actor: { kind: 'IMPORT', name: 'Ada' } },
      'An import by Ada added this person',
    ],
    [{ verb: 'candidate.archived' }, 'Ada archived this person'],
    [
      { verb: 'note.added', actor: { kind: 'API_KEY', name: 'Feedback bot' } },
      'Feedback bot wrote a note',
    ],
    [
      { verb: 'application.moved', details: { from: stage('Applied'), to: stage('Screen') } },
      'Ada moved them from Applied to Screen',
    ],
    [
      { verb: 'application.rejected', details: { stage: stage('Screen'), reason: 'Other skills' } },
      'Ada rejected the application: Other skills',
    ],
    [{ verb: 'application.withdrawn', details: { reason: null } }, 'Ada noted that they withdrew'],
    [{ verb: 'application.turn_set', details: { turn: 'candidates' } }, 'Ada made it their turn'],
    [
      { verb: 'interview.over', details: { title: 'Call' }, actor: { kind: 'SYSTEM', name: '' } },
      '“Call” is over, so it is our turn',
    ],
    [{ verb: 'application.moved.undone', details: {} }, 'Ada took back a move'],
    [{ verb: 'portal.opened' }, 'Ada did something new: portal.opened'],
  ])('tells %o', (told, sentence) => {
    expect(read(told)).toBe(sentence);
  });
});

const edit = (fields: string[], changes: unknown) =>
  read({ verb: 'candidate.updated', fields, details: { changes } });

describe('the sentence of an edit', () => {
  it('tells the values of one text field', () => {
    const change = { field: 'headline', before: 'Cook', after: 'Chef' };
    expect(edit(['headline'], [change])).toBe('Ada changed the headline from “Cook” to “Chef”');
    expect(edit(['headline'], [{ ...change, before: '' }])).toBe('Ada set the headline to “Chef”');
    expect(edit(['headline'], [{ ...change, after: null }])).toBe(
      'Ada removed the headline “Cook”',
    );
  });

  it('names several fields, and those whose values are ids', () => {
    expect(edit(['owner_id'], [{ field: 'owner_id', before: 'a', after: 'b' }])).toBe(
      'Ada changed the owner',
    );
    expect(edit(['location', 'name', 'tag_ids'], [])).toBe(
      'Ada changed the location, the name, and the tags',
    );
  });

  it('does not trust the shape of details', () => {
    expect(edit(['headline'], 'nonsense')).toBe('Ada changed the headline');
    expect(read({ verb: 'application.moved', details: null })).toBe('Ada moved them from  to ');
  });
});

describe('kinds of entries', () => {
  it('asks for a verb and for its being taken back', () => {
    expect(verbsOf('notes')).toEqual([
      'note.added',
      'note.added.undone',
      'note.edited',
      'note.edited.undone',
    ]);
    expect(verbsOf('all')).toBeNull();
  });

  it('puts every verb into one kind', () => {
    const verbs = kinds.flatMap((kind) => verbsOf(kind) ?? []);
    expect(new Set(verbs).size).toBe(verbs.length);
    expect(isOfKind('note.edited.undone', 'notes')).toBe(true);
    expect(isOfKind('note.edited', 'record')).toBe(false);
    expect(isOfKind('anything', 'all')).toBe(true);
  });
});
