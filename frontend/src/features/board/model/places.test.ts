import { describe, expect, it } from 'vitest';

import { boardOf } from './board';
import { BoardStore } from './boardStore';
import { noFilters } from './filters';
import { cardTowards, placeBeside, placeTowards, successor } from './places';
import { makeCard, stages } from './testBoards';

function makeStore() {
  const cards = [
    ...['1', '2', '3'].map((id) => makeCard(id)),
    makeCard('7', { stageId: 'offer' }),
    makeCard('8', { stageId: 'offer' }),
  ];
  return new BoardStore(boardOf({ version: 1, stages, cards }));
}

describe('dropping a card on another', () => {
  it('puts it between the two cards that are seen there', () => {
    const place = placeBeside(makeStore(), '1', '8', 'top');
    expect(place).toEqual({ stageId: 'offer', afterId: '7', beforeId: '8' });
  });

  it('counts without the card itself', () => {
    expect(placeBeside(makeStore(), '1', '3', 'top')).toEqual({
      stageId: 'applied',
      afterId: '2',
      beforeId: '3',
    });
  });

  it.each([
    ['1', '2', 'top'],
    ['2', '1', 'bottom'],
    ['2', '3', 'top'],
    ['2', '2', 'top'],
  ] as const)('does nothing where it lies already: %s at %s, %s', (card, target, edge) => {
    expect(placeBeside(makeStore(), card, target, edge)).toBeNull();
  });

  it('means what is seen while filters hide cards', () => {
    const store = makeStore();
    store.filter({ ...noFilters, text: 'person 3' });
    expect(placeBeside(store, '7', '3', 'bottom')).toEqual({
      stageId: 'applied',
      afterId: '3',
      beforeId: null,
    });
  });
});

describe('moving a card by keys', () => {
  it.each([
    ['2', 'up', { stageId: 'applied', afterId: null, beforeId: '1' }],
    ['2', 'down', { stageId: 'applied', afterId: '3', beforeId: null }],
    ['1', 'last', { stageId: 'applied', afterId: '3', beforeId: null }],
    ['1', 'right', { stageId: 'interview', afterId: null, beforeId: null }],
    ['7', 'left', { stageId: 'interview', afterId: null, beforeId: null }],
    ['1', 'up', null],
    ['3', 'down', null],
    ['1', 'left', null],
    ['7', 'right', null],
  ] as const)('%s %s', (card, direction, place) => {
    expect(placeTowards(makeStore(), card, direction)).toEqual(place);
  });
});

describe('going from card to card', () => {
  it.each([
    ['2', 'up', '1'],
    ['2', 'last', '3'],
    ['3', 'down', null],
    ['3', 'right', '8'],
    ['8', 'left', '2'],
    ['1', 'left', null],
  ] as const)('%s %s is %s', (card, direction, next) => {
    expect(cardTowards(makeStore(), card, direction)).toBe(next);
  });

  it('goes on with the next card, or the one before the last', () => {
    expect(successor(makeStore(), '1')).toBe('2');
    expect(successor(makeStore(), '3')).toBe('2');
  });
});
