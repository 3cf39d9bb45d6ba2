import classes from './TagMark.module.css';

/** A tag: its word, and a dot in its colour. */
export function TagMark({ name, color }: { name: string; color: string }) {
  return (
    <span className={classes['tag']}>
      <span
        className={classes['dot']}
        style={{ background: `var(--mantine-color-${color}-6, var(--rp-border-strong))` }}
        aria-hidden
      />
      <bdi dir="auto" className={classes['name']}>
        {name}
      </bdi>
    </span>
  );
}
