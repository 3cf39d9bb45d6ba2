import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment, usePaginationFragment } from 'react-relay/hooks';
import { Link } from 'react-router';

import { useVerb } from '@/lib/relay/verb';
import { useCan } from '@/lib/viewer/viewer';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import type { ImportResult_import$key } from './__generated__/ImportResult_import.graphql';
import type { ImportResult_refusals$key } from './__generated__/ImportResult_refusals.graphql';
import type { ImportResultGoOnMutation } from './__generated__/ImportResultGoOnMutation.graphql';
import type { ImportResultRefusalsQuery } from './__generated__/ImportResultRefusalsQuery.graphql';
import { Figures, RefusalTable, Remarks } from './Figures';
import classes from './Imports.module.css';
import { text } from './messages';
import { UndoDialog } from './UndoDialog';
import { isUnderWay } from './useLiveImport';

const PAGE = 50;

const fragment = graphql`
  fragment ImportResult_import on Import {
    id
    state
    created
    existing
    applications
    refused
    kept
    failure
    refusedRowsPath
    remarks {
      code
      count
    }
    ...ImportResult_refusals
  }
`;

const refusalsFragment = graphql`
  fragment ImportResult_refusals on Import
  @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "String" })
  @refetchable(queryName: "ImportResultRefusalsQuery") {
    refusals(first: $first, after: $after) @connection(key: "ImportResult_refusals") {
      edges {
        node {
          line
          message
          column
        }
      }
    }
  }
`;

const goOn = graphql`
  mutation ImportResultGoOnMutation($input: StartImportInput!) {
    startImport(input: $input) {
      ... on StartImportSuccess @alias(as: "success") {
        import {
          id
          ...ImportView_import
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** What came of an import so far, and the ways on from there. */
export function ImportResult(props: { item: ImportResult_import$key }) {
  const item = useFragment(fragment, props.item);
  const { id, state, refused, kept, failure, refusedRowsPath } = item;
  const [isUndoing, setUndoing] = useState(false);
  const again = useVerb<ImportResultGoOnMutation>(goOn);
  const canImport = useCan('IMPORT');
  const figures = [
    { count: item.created, label: text.created },
    { count: item.existing, label: text.existing },
    { count: item.applications, label: text.applications },
    { count: refused, label: text.refused, isRefusal: true },
  ];
  return (
    <>
      {state === 'UNDONE' && (
        <p role="status" className={classes['stale']}>
          {text.undoneText}
        </p>
      )}
      <Figures figures={state === 'UNDONE' ? [{ count: kept, label: text.kept }] : figures} />
      {failure != null && state === 'FAILED' && (
        <ProblemNote problem={{ message: text.failed(failure) }} />
      )}
      <Remarks remarks={item.remarks} />
      <ProblemNote problem={again.problem} />
      {!isUnderWay(state) && (
        <div className={classes['actions']}>
          {canImport && (state === 'FINISHED' || state === 'FAILED') && (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {text.undo}
            </Button>
          )}
          <Button component={Link} to="/imports" variant="default">
            {text.another}
          </Button>
          {state === 'FAILED' && canImport && (
            <Button loading={again.isRunning} onClick={() => void again.run({ importId: id })}>
              {text.goOn}
            </Button>
          )}
          {state === 'FINISHED' && (
            <Button component={Link} to="/candidates?order=new">
              {text.open}
            </Button>
          )}
        </div>
      )}
      {refused > 0 && <Refused item={item} path={refusedRowsPath ?? null} />}
      {isUndoing && <UndoDialog importId={id} onClose={() => setUndoing(false)} />}
    </>
  );
}

function Refused(props: { item: ImportResult_refusals$key; path: string | null }) {
  const page = usePaginationFragment<ImportResultRefusalsQuery, ImportResult_refusals$key>(
    refusalsFragment,
    props.item,
  );
  return (
    <section aria-label={text.refusedTitle} className={classes['section']}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{text.refusedTitle}</h2>
        {props.path !== null && (
          <Button
            component="a"
            href={props.path}
            download
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {text.download}
          </Button>
        )}
        <p className={classes['quiet']}>{text.refusedHint}</p>
      </div>
      <RefusalTable refusals={page.data.refusals.edges.map(({ node }) => node)} />
      {page.hasNext && (
        <Button variant="default" loading={page.isLoadingNext} onClick={() => page.loadNext(PAGE)}>
          {text.loadMore}
        </Button>
      )}
    </section>
  );
}
