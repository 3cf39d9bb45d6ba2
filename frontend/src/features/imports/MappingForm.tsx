import { Button } from '@mantine/core';
import { useState } from 'react';
import { fetchQuery, graphql, useFragment } from 'react-relay/hooks';

import { environment } from '@/lib/relay/environment';
import { send, useVerb, type Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import type { MappingForm_choices$key } from './__generated__/MappingForm_choices.graphql';
import type { MappingForm_import$key } from './__generated__/MappingForm_import.graphql';
import type { MappingFormCheckQuery } from './__generated__/MappingFormCheckQuery.graphql';
import type { MappingFormKeepMutation } from './__generated__/MappingFormKeepMutation.graphql';
import type { MappingFormStartMutation } from './__generated__/MappingFormStartMutation.graphql';
import { CheckResult, type Check } from './CheckResult';
import { ColumnTable } from './ColumnTable';
import { ForAll, type Common } from './ForAll';
import classes from './Imports.module.css';
import { isReady, namesPeople, type Mapping } from './mapping';
import { text } from './messages';

const importFragment = graphql`
  fragment MappingForm_import on Import {
    id
    dateOrder
    phoneRegion
    source
    tags
    job {
      id
    }
    stage {
      id
    }
    columns {
      position
      heading
      field
      guessed
      basis
    }
    preview(first: 5) {
      line
      cells
    }
  }
`;

const choicesFragment = graphql`
  fragment MappingForm_choices on Query {
    ...ForAll_choices
  }
`;

const keep = graphql`
  mutation MappingFormKeepMutation($input: UpdateImportMappingInput!) {
    updateImportMapping(input: $input) {
      ... on UpdateImportMappingSuccess @alias(as: "success") {
        import {
          id
          ...MappingForm_import
        }
      }
      ... on MappingNotPossible @alias(as: "impossible") {
        column
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

const check = graphql`
  query MappingFormCheckQuery($importId: ID!) {
    importCheck(importId: $importId) {
      rows
      isComplete
      created
      existing
      applications
      refused
      remarks {
        code
        count
      }
      refusals {
        line
        message
        column
      }
    }
  }
`;

const start = graphql`
  mutation MappingFormStartMutation($input: StartImportInput!) {
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

/** Columns and what holds for everybody; then a check that changes nothing; then the start. */
export function MappingForm(props: {
  item: MappingForm_import$key;
  choices: MappingForm_choices$key;
}) {
  const item = useFragment(importFragment, props.item);
  const choices = useFragment(choicesFragment, props.choices);
  const [mapping, setMapping] = useState<Mapping>(() =>
    item.columns.map(({ field }) => field ?? null),
  );
  const [common, setCommon] = useState<Common>(() => ({
    dateOrder: item.dateOrder,
    phoneRegion: item.phoneRegion ?? '',
    source: item.source,
    tags: [...item.tags],
    jobId: item.job?.id ?? null,
    stageId: item.stage?.id ?? null,
  }));
  const wanted = JSON.stringify([mapping, common]);
  const checking = useCheck(item.id, wanted);
  const starting = useVerb<MappingFormStartMutation>(start);
  const isChecked = checking.check !== null && checking.checked === wanted;
  const runCheck = () => {
    const { phoneRegion, ...rest } = common;
    void checking.run({
      ...rest,
      columns: [...mapping],
      phoneRegion: phoneRegion === '' ? null : phoneRegion,
    });
  };
  return (
    <>
      <ColumnTable
        columns={item.columns}
        rows={item.preview.map(({ cells }) => cells)}
        mapping={mapping}
        wrong={checking.column}
        wrongBecause={checking.problem?.message}
        onChange={setMapping}
      />
      <ForAll choices={choices} common={common} problem={checking.problem} onChange={setCommon} />
      {checking.check !== null && <CheckResult check={checking.check} isStale={!isChecked} />}
      <ProblemNote problem={checking.column === null ? checking.problem : null} />
      <ProblemNote problem={starting.problem} />
      {!namesPeople(mapping) && <p className={classes['quiet']}>{text.nothingChosen}</p>}
      <div className={classes['actions']}>
        <Button
          variant={isChecked ? 'default' : 'filled'}
          loading={checking.isRunning}
          disabled={!isReady(mapping)}
          onClick={runCheck}
        >
          {checking.check === null ? text.check : text.checkAgain}
        </Button>
        {isChecked && checking.check !== null && (
          <Button
            loading={starting.isRunning}
            disabled={checking.check.created + checking.check.applications === 0}
            onClick={() => void starting.run({ importId: item.id })}
          >
            {checking.check.isComplete && checking.check.created > 0
              ? text.start(checking.check.created)
              : text.startPlain}
          </Button>
        )}
      </div>
    </>
  );
}

type Choices = MappingFormKeepMutation['variables']['input']['choices'];

/** Keeps the choices, then asks what would come of them. `checked` is what the answer is about. */
function useCheck(importId: string, wanted: string) {
  const [isRunning, setRunning] = useState(false);
  const [answer, setAnswer] = useState<{ check: Check; of: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [column, setColumn] = useState<number | null>(null);
  const run = async (choices: Choices) => {
    setRunning(true);
    setProblem(null);
    setColumn(null);
    const kept = await send<MappingFormKeepMutation>(keep, { input: { importId, choices } });
    if (!kept.ok) {
      setProblem(kept.problem);
      setColumn(kept.result?.impossible?.column ?? null);
    } else {
      const found = await ask(importId);
      if (found instanceof Error)
        setProblem({ kind: found.name, message: found.message, path: [] });
      else setAnswer({ check: found, of: wanted });
    }
    setRunning(false);
  };
  return { run, isRunning, check: answer?.check ?? null, checked: answer?.of, problem, column };
}

async function ask(importId: string): Promise<Check | Error> {
  try {
    const answer = await fetchQuery<MappingFormCheckQuery>(
      environment,
      check,
      { importId },
      { fetchPolicy: 'network-only' },
    ).toPromise();
    return answer?.importCheck ?? new Error(text.notReached);
  } catch (error) {
    return error instanceof Error ? error : new Error(text.notReached);
  }
}
