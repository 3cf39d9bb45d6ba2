import { Progress } from '@mantine/core';
import { graphql, useFragment } from 'react-relay/hooks';

import { useTitle } from '@/ui/page/useTitle';

import type { ImportView_import$key } from './__generated__/ImportView_import.graphql';
import type { MappingForm_choices$key } from './__generated__/MappingForm_choices.graphql';
import classes from './Imports.module.css';
import { ImportResult } from './ImportResult';
import { MappingForm } from './MappingForm';
import { text } from './messages';
import { isUnderWay, useLiveImport } from './useLiveImport';

const fragment = graphql`
  fragment ImportView_import on Import {
    id
    fileName
    state
    rows
    done
    encoding
    delimiter
    hasHeadings
    ...MappingForm_import
    ...ImportResult_import
  }
`;

const delimiters: Readonly<Record<string, string>> = text.delimiters;
const encodings: Readonly<Record<string, string>> = text.encodings;

export function ImportView(props: {
  item: ImportView_import$key;
  choices: MappingForm_choices$key;
  onEnd: () => void;
}) {
  const item = useFragment(fragment, props.item);
  const { id, fileName, state, rows, done } = item;
  useTitle(fileName);
  useLiveImport(id, state, props.onEnd);
  const progress = text.progress(done, rows);
  return (
    <>
      <header className={classes['head']}>
        <h1 className={classes['pageTitle']}>
          <bdi dir="auto">{fileName}</bdi>
        </h1>
        <span className={classes['state']} data-state={state}>
          {text.states[state]}
        </span>
        <p className={classes['quiet']}>
          {text.facts(
            rows,
            encodings[item.encoding] ?? item.encoding,
            delimiters[item.delimiter] ?? text.otherDelimiter,
          )}
          {!item.hasHeadings && ` · ${text.noHeadings}`}
        </p>
      </header>
      {state === 'PROPOSED' && <MappingForm item={item} choices={props.choices} />}
      {isUnderWay(state) && (
        <section className={classes['running']}>
          <p role="status" className={classes['drop']}>
            {state === 'RUNNING' ? text.running : text.undoing}
            {state === 'RUNNING' && ` · ${progress}`}
          </p>
          <Progress
            value={state === 'RUNNING' ? (done / Math.max(rows, 1)) * 100 : 100}
            animated={state === 'UNDOING'}
            aria-label={progress}
            className={classes['bar']}
          />
          <p className={classes['quiet']}>{text.leave}</p>
        </section>
      )}
      {state !== 'PROPOSED' && <ImportResult item={item} />}
    </>
  );
}
