import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';

import { formatCount } from '@/lib/format/numbers';
import { Flyout } from '@/ui/flyout/Flyout';

import { useBoard } from '../boardContext';
import { text } from '../filterMessages';
import { optionsOf, type FilterOption } from '../model/filterOptions';
import type { FilterList, Filters } from '../model/filters';
import classes from './FilterBar.module.css';

type Props = {
  list: FilterList;
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
};

/** One kind of filter: a button that says what is chosen, and the choices with how many cards have them. */
export function FilterMenu({ list, filters, onChange }: Props) {
  const { store } = useBoard();
  const [open, setOpen] = useState<{ anchor: HTMLElement; options: FilterOption[] } | null>(null);
  const chosen: readonly string[] = filters[list];
  const toggle = (value: string) => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    onChange({ [list]: next });
  };
  return (
    <>
      <button
        type="button"
        className={classes['button']}
        data-active={chosen.length > 0 || undefined}
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        onClick={(event) =>
          setOpen({ anchor: event.currentTarget, options: optionsOf(store, list, Date.now()) })
        }
      >
        {text[list]}
        {chosen.length > 0 && (
          <span className={classes['chosen']}>{formatCount(chosen.length)}</span>
        )}
        <IconChevronDown size={14} aria-hidden />
      </button>
      {open !== null && (
        <Flyout anchor={open.anchor} label={text[list]} role="dialog" onClose={() => setOpen(null)}>
          <ul className={classes['options']}>
            {open.options.map((option) => (
              <li key={option.value}>
                <label className={classes['option']}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(option.value)}
                    onChange={() => toggle(option.value)}
                  />
                  <bdi dir="auto" className={classes['label']}>
                    {option.label}
                  </bdi>
                  <span className={classes['number']}>{formatCount(option.count)}</span>
                </label>
              </li>
            ))}
          </ul>
          {open.options.length === 0 && <p className={classes['none']}>{text.noChoices}</p>}
        </Flyout>
      )}
    </>
  );
}
