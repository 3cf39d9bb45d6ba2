import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boardOf } from './board';
import { indexOfPlace, viewOf, type Overlay } from './overlay';
import { makeCard, stages } from './testBoards';

const board = boardOf({
  version: 3,
  stages,
  cards: [
    makeCard('1'),
    makeCard('2'),
    makeCard('3'),
    makeCard('7', { stageId: 'interview' }),
    makeCard('8', { stageId: 'interview' }),
  ],
});

function guess(cardId: string, stageId: string, afterId: string | null, beforeId: string | null) {
  const place = { stageId, afterId, beforeId };
  return { kind: 'guess', cardId, place, status: 'ACTIVE', at: 5 } as const;
}

describe('the place between two cards', () => {
  it.each([
    ['7', '8', 1],
    ['gone', '8', 1],
    ['gone', 'gone too', 2],
    [null, null, 2],
    [null, '7', 0],
  ])('after %s, before %s is index %i', (afterId, beforeId, index) => {
    expect(indexOfPlace(['7', '8'], { stageId: 'interview', afterId, beforeId })).toBe(index);
  });
});

describe('what is shown while moves are under way', () => {
  it('is the board itself when nothing is', () => {
    expect(viewOf(board, []).columns).toBe(board.columns);
  });

  it('shows a card where it was dropped', () => {
    const view = viewOf(board, [guess('2', 'interview', '7', '8')]);
    expect(view.columns.get('applied')).toEqual(['1', '3']);
    expect(view.columns.get('interview')).toEqual(['7', '2', '8']);
    expect(view.columns.get('offer')).toBe(board.columns.get('offer'));
    expect(view.cards.get('2')).toMatchObject({ stageId: 'interview', enteredStageAt: 5 });
  });

  it('lays one move over another', () => {
    const overlays = [guess('2', 'interview', '7', '8'), guess('3', 'interview', '2', '8')];
    expect(viewOf(board, overlays).columns.get('interview')).toEqual(['7', '2', '3', '8']);
  });

  it('draws the same card once for the same guess', () => {
    const overlay = guess('2', 'interview', '7', '8');
    expect(viewOf(board, [overlay]).cards.get('2')).toBe(viewOf(board, [overlay]).cards.get('2'));
  });

  it('hides a card that is being rejected', () => {
    const view = viewOf(board, [{ kind: 'leave', cardId: '1' }]);
    expect(view.columns.get('applied')).toEqual(['2', '3']);
  });

  it('shows an answer by its rank until its delta arrives', () => {
    const card = makeCard('2', { stageId: 'interview', rank: 'a75', version: 4 });
    const view = viewOf(board, [{ kind: 'known', cardId: '2', card, version: 4 }]);
    expect(view.columns.get('interview')).toEqual(['7', '2', '8']);
    expect(view.cards.get('2')).toBe(card);
  });

  it('prefers what the board has heard since', () => {
    const newer = boardOf({
      version: 6,
      stages,
      cards: [makeCard('2', { stageId: 'offer', version: 6 })],
    });
    const card = makeCard('2', { stageId: 'interview', version: 4 });
    const view = viewOf(newer, [{ kind: 'known', cardId: '2', card, version: 7 }]);
    expect(view.columns.get('offer')).toEqual(['2']);
  });

  it('forgets a guess about a card that is gone', () => {
    const view = viewOf(board, [guess('gone', 'interview', '7', null)]);
    expect(view.columns.get('interview')).toBe(board.columns.get('interview'));
  });
});

describe('any overlays', () => {
  const ids = ['1', '2', '3', '7', '8', 'gone'];
  const id = fc.constantFrom(...ids);
  const maybeId = fc.option(id);
  const stageId = fc.constantFrom(...stages.map((stage) => stage.id));
  const overlay: fc.Arbitrary<Overlay> = fc.oneof(
    fc
      .record({ id, stageId, afterId: maybeId, beforeId: maybeId })
      .map((one) => guess(one.id, one.stageId, one.afterId, one.beforeId)),
    id.map((cardId) => ({ kind: 'leave', cardId }) as const),
    id.map((cardId) => ({ kind: 'touch', cardId, turn: 'CANDIDATES' }) as const),
  );

  it('show every card at most once, and lose only those that leave', () => {
    fc.assert(
      fc.property(fc.array(overlay, { maxLength: 12 }), (overlays) => {
        const shown = [...viewOf(board, overlays).columns.values()].flat();
        expect(new Set(shown).size).toBe(shown.length);
        const leaving = new Set(
          overlays.filter(({ kind }) => kind === 'leave').map(({ cardId }) => cardId),
        );
        const staying = [...board.cards.keys()].filter((card) => !leaving.has(card));
        expect(shown).toEqual(expect.arrayContaining(staying));
      }),
    );
  });
});
