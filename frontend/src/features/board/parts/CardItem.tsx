import { IconCircleCheckFilled, IconDots } from '@tabler/icons-react';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { daysBetween, formatMoment } from '@/lib/format/dates';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { TurnSign } from '@/ui/promise/TurnSign';
import { TagMark } from '@/ui/tag/TagMark';

import { useBoard, useCardView, useIsActive, useMayMove } from '../boardContext';
import { useDragging } from '../dragging/useDragging';
import { text } from '../messages';
import type { Card } from '../model/card';
import classes from './CardItem.module.css';
import { density } from './density';
import { useGlides } from './glidesContext';

const TAGS_SHOWN = 2;

/** One card. It redraws when its own card changes, and at the stroke of each minute. */
export const CardItem = memo(function CardItem(props: { id: string; onMenu: CardMenuOpener }) {
  const { id, onMenu } = props;
  const view = useCardView(id);
  const mayMove = useMayMove();
  const item = useRef<HTMLElement>(null);
  const glides = useGlides();
  useDragging(item, id, mayMove);
  useLayoutEffect(() => {
    if (item.current !== null) glides.arrive(id, item.current);
  }, [glides, id]);
  const shown = density.use();
  if (view === undefined) return null;
  const { card, isPending, movedBy } = view;
  return (
    <article
      ref={item}
      className={classes['card']}
      data-card={id}
      data-density={shown}
      data-pending={isPending || undefined}
      data-moved={movedBy !== null || undefined}
    >
      <header className={classes['head']}>
        <CardLink card={card} />
        {card.owner !== null && (
          <PersonMark
            id={card.owner.id}
            name={card.owner.name}
            label={text.ownedBy(card.owner.name)}
            size={22}
          />
        )}
      </header>
      <p className={classes['headline']} dir="auto" title={card.headline}>
        {card.headline}
      </p>
      <CardTags card={card} />
      <footer className={classes['foot']}>
        <CardWaiting card={card} />
        <DaysInStage since={card.enteredStageAt} />
      </footer>
      <MenuOpener card={card} onMenu={onMenu} />
      {movedBy !== null && (
        <span className={classes['mover']} dir="auto">
          {text.movedBy(movedBy)}
        </span>
      )}
    </article>
  );
});

export type CardMenuOpener = (cardId: string, anchor: HTMLElement) => void;

/** The whole card leads to the person; this is its name for everyone, and where the keyboard stands. */
function CardLink({ card }: { card: Card }) {
  const { jobId, focus } = useBoard();
  const { pathname, search } = useLocation();
  const address = `/jobs/${jobId}/candidates/${card.candidateId}`;
  const isActive = useIsActive(card.id);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!focus.isWanted(card.id) || link.current === null) return;
    link.current.focus({ preventScroll: true });
    if (document.activeElement === link.current) focus.fulfil(card.id);
  });
  return (
    <Link
      ref={link}
      to={{ pathname: address, search }}
      aria-current={pathname === address || undefined}
      className={classes['link']}
      tabIndex={isActive ? 0 : -1}
      draggable={false}
      onFocus={() => focus.note(card.id)}
    >
      <PersonName name={card.name} className={classes['name']} />
    </Link>
  );
}

function CardTags({ card }: { card: Card }) {
  const hidden = card.tags.slice(TAGS_SHOWN);
  return (
    <div className={classes['tags']}>
      {card.tags.slice(0, TAGS_SHOWN).map((tag) => (
        <TagMark key={tag.id} name={tag.name} color={tag.color} />
      ))}
      {hidden.length > 0 && (
        <span title={text.moreTags(hidden.length, hidden.map(({ name }) => name).join(', '))}>
          +{hidden.length}
        </span>
      )}
    </div>
  );
}

function CardWaiting({ card }: { card: Card }) {
  if (card.status === 'HIRED') {
    return (
      <span className={classes['hired']}>
        <IconCircleCheckFilled size={16} aria-hidden />
        {text.hired}
      </span>
    );
  }
  return <TurnSign turn={card.turn} turnSince={card.turnSince} promisedAt={card.promisedAt} />;
}

function DaysInStage({ since }: { since: number }) {
  const now = useNow();
  const entered = new Date(since);
  const days = Math.max(0, daysBetween(entered, now));
  return (
    <time
      className={classes['days']}
      dateTime={entered.toISOString()}
      title={text.inStageSince(formatMoment(entered))}
    >
      {text.days(days)}
    </time>
  );
}

function MenuOpener({ card, onMenu }: { card: Card; onMenu: CardMenuOpener }) {
  const isActive = useIsActive(card.id);
  return (
    <button
      type="button"
      className={classes['menu']}
      aria-label={text.cardMenu(card.name)}
      aria-haspopup="menu"
      tabIndex={isActive ? 0 : -1}
      onClick={(event) => onMenu(card.id, event.currentTarget)}
    >
      <IconDots size={16} aria-hidden />
    </button>
  );
}
