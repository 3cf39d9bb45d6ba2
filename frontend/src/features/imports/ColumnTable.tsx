import { NativeSelect } from '@mantine/core';

import classes from './Imports.module.css';
import { choose, fields, repeated, type Field, type Mapping } from './mapping';
import { text } from './messages';

type Column = {
  readonly position: number;
  readonly heading: string;
  readonly guessed: Field | null | undefined;
  readonly basis: 'HEADING' | 'VALUES' | 'DOUBT' | 'NOTHING';
};

const SAMPLES = 3;
const choices = [
  { value: '', label: text.leaveOut },
  ...fields.map((field) => ({ value: field, label: text.fields[field] })),
];

/** Each column of the file with examples, what we take it for, and a way to correct us. */
export function ColumnTable(props: {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  mapping: Mapping;
  /** The column that the server blames, and why. */
  wrong: number | null;
  wrongBecause: string | undefined;
  onChange: (mapping: Mapping) => void;
}) {
  const { columns, rows, mapping, onChange } = props;
  const twice = repeated(mapping);
  return (
    <section aria-label={text.mapping} className={classes['section']}>
      <h2 className={classes['title']}>{text.mapping}</h2>
      <p className={classes['quiet']}>{text.mappingHint}</p>
      <table className={classes['columns']}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col" className={classes['samples']}>
              {text.samples}
            </th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ position, heading, guessed, basis }) => {
            const name = heading === '' ? text.unnamed(position + 1) : heading;
            const field = mapping[position] ?? null;
            const isGuess = field === (guessed ?? null);
            return (
              <tr key={position} data-left-out={field === null}>
                <th scope="row">
                  <bdi dir="auto">{name}</bdi>
                  <span className={classes['firstSample']} aria-hidden>
                    {rows
                      .map((cells) => cells[position] ?? '')
                      .find((value) => value.trim() !== '')}
                  </span>
                </th>
                <td className={classes['samples']}>
                  <Samples values={rows.map((cells) => cells[position] ?? '')} />
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={text.meaningOf(name)}
                    value={field ?? ''}
                    data={choices}
                    error={errorOf(position)}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      onChange(choose(mapping, position, value === '' ? null : (value as Field)));
                    }}
                  />
                  <span className={classes['quiet']}>
                    {isGuess ? text.guess[basis] : text.chosen}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );

  function errorOf(position: number): string | undefined {
    const field = mapping[position];
    if (twice.has(position) && field != null) return text.twice(text.fields[field]);
    return props.wrong === position ? props.wrongBecause : undefined;
  }
}

function Samples({ values }: { values: readonly string[] }) {
  const shown = [...new Set(values.filter((value) => value.trim() !== ''))].slice(0, SAMPLES);
  return (
    <span className={classes['sampleList']}>
      {shown.map((value) => (
        <bdi key={value} dir="auto">
          {value}
        </bdi>
      ))}
    </span>
  );
}
