import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { formatTime } from '@/lib/format/dates';
import { useConnection } from '@/lib/relay/connection';
import { text } from '@/ui/messages';

import classes from './ConnectionBar.module.css';

/** A blip that heals by itself within this time is nobody's concern. */
const PATIENCE = 2_000;

/** A quiet line that says since when the page is no longer live. */
export function ConnectionBar() {
  const connection = useConnection();
  return (
    <div role="status">{connection.kind === 'lost' && <LostBar since={connection.since} />}</div>
  );
}

function LostBar({ since }: { since: Date }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setShown, PATIENCE, true);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <p className={classes['bar']}>
      <IconPlugConnectedX size={16} aria-hidden />
      {text.lostSince(formatTime(since))}
    </p>
  );
}
