import { initials } from '@/lib/format/names';

import classes from './Person.module.css';

const HUES = 8;

/** One of a few quiet hues, the same for the same person everywhere. */
export function hueOf(key: string): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1)
    sum = (sum * 31 + key.charCodeAt(index)) >>> 0;
  return sum % HUES;
}

/**
 * A round mark with a person's initials. It is an image with their name unless the name stands beside it; `label` says
 * more than the name, such as what they are to the thing that it stands on.
 */
export function PersonMark(props: {
  id: string;
  name: string;
  label?: string;
  size?: number;
  isBesideName?: boolean;
}) {
  const { id, name, label = name, size = 24, isBesideName = false } = props;
  return (
    <span
      className={classes['mark']}
      data-hue={hueOf(id)}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      {...(isBesideName
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, title: label })}
    >
      {initials(name)}
    </span>
  );
}

/** A name in any script; its direction is its own. */
export function PersonName({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <bdi dir="auto" className={className}>
      {name}
    </bdi>
  );
}
