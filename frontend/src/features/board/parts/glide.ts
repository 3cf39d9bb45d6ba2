const GLIDE = { duration: 150, easing: 'cubic-bezier(0.2, 0, 0, 1)' };
/** A departure that no card arrived from within this time is not what moved it. */
const FRESH_FOR = 250;

type Departure = { box: DOMRect; at: number };

/**
 * Lets a card that moves glide from where it was drawn to where it is drawn next. Columns clip what leaves them, so a
 * picture of the card flies over the page while the card itself waits unseen.
 */
export class Glides {
  private readonly departures = new Map<string, Departure>();
  private board: HTMLElement | null = null;

  /** Where the cards are drawn. */
  watch(board: HTMLElement | null): void {
    this.board = board;
  }

  /** Remembers where these cards are, before they move. */
  depart(ids: readonly string[]): void {
    const { board } = this;
    if (board === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const id of ids.slice(0, 20)) {
      const card = board.querySelector(`[data-card="${CSS.escape(id)}"]`);
      // A dragged card is where the hand is, not where it was drawn.
      if (card !== null && !card.hasAttribute('data-dragging')) {
        this.departures.set(id, { box: card.getBoundingClientRect(), at: performance.now() });
      }
    }
  }

  /** The card is drawn anew. */
  arrive(id: string, card: HTMLElement): void {
    const departure = this.departures.get(id);
    if (departure === undefined) return;
    this.departures.delete(id);
    if (performance.now() - departure.at > FRESH_FOR) return;
    const to = card.getBoundingClientRect();
    const x = departure.box.left - to.left;
    const y = departure.box.top - to.top;
    if (x === 0) return;
    const picture = card.cloneNode(true) as HTMLElement;
    picture.removeAttribute('data-card');
    picture.inert = true;
    Object.assign(picture.style, {
      position: 'fixed',
      top: `${to.top}px`,
      left: `${to.left}px`,
      width: `${to.width}px`,
      height: `${to.height}px`,
      zIndex: '300',
      pointerEvents: 'none',
    });
    document.body.append(picture);
    // Unseen, but able to hold the focus.
    card.style.opacity = '0';
    const flight = picture.animate(
      [{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }],
      GLIDE,
    );
    const land = () => {
      picture.remove();
      card.style.opacity = '';
    };
    flight.addEventListener('finish', land);
    flight.addEventListener('cancel', land);
  }
}
