import { Topics } from './topics';

/**
 * Which card the keyboard is on. One card of the board can be reached by Tab, the arrows move between them, and a card
 * that moves takes the focus along to wherever it is drawn next.
 */
export class CardFocus {
  readonly topics = new Topics();
  private active: string | null = null;
  private wanted: string | null = null;

  get activeId(): string | null {
    return this.active;
  }

  /** The focus is there. */
  note(id: string | null): void {
    const before = this.active;
    if (before === id) return;
    this.active = id;
    this.topics.tell(...[before, id].filter((one) => one !== null), ANY_FOCUS);
  }

  /** The focus should go there as soon as the card is drawn. */
  request(id: string): void {
    this.note(id);
    this.wanted = id;
    this.topics.tell(id, ANY_FOCUS);
  }

  isWanted(id: string): boolean {
    return this.wanted === id;
  }

  /** The card has the focus it was promised. */
  fulfil(id: string): void {
    if (this.wanted === id) this.wanted = null;
  }
}

export const ANY_FOCUS = 'any';
