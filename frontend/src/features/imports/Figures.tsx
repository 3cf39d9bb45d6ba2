import { formatCount } from '@/lib/format/numbers';

import classes from './Imports.module.css';
import { text } from './messages';

export type Figure = {
  readonly count: number;
  readonly label: string;
  readonly isRefusal?: boolean;
};

/** Counts with their words, the large ones first to the eye. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className={classes['figures']}>
      {figures.map(({ count, label, isRefusal = false }) => (
        <li key={label} className={classes['figure']} data-refusal={isRefusal && count > 0}>
          <strong>{formatCount(count)}</strong>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}

const sentences: Readonly<Record<string, (count: number) => string>> = text.remarks;

/** What was left out or kept as written in rows that are imported all the same. */
export function Remarks({ remarks }: { remarks: readonly { code: string; count: number }[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={classes['remarks']}>
      {remarks.map(({ code, count }) => (
        <li key={code}>{sentences[code]?.(count) ?? text.otherRemark(code, count)}</li>
      ))}
    </ul>
  );
}

type Refusal = {
  readonly line: number;
  readonly message: string;
  readonly column: string | null | undefined;
};

export function RefusalTable({ refusals }: { refusals: readonly Refusal[] }) {
  return (
    <table className={classes['refusals']}>
      <thead>
        <tr>
          <th scope="col">{text.line}</th>
          <th scope="col">{text.reason}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ line, message, column }) => (
          <tr key={line}>
            <td>{formatCount(line)}</td>
            <td dir="auto">
              {column != null && column !== '' && (
                <>
                  <bdi className={classes['blamed']}>{column}</bdi>
                  {' · '}
                </>
              )}
              {message}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
